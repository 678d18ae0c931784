package com.anaconda.aau.core.token;

import com.anaconda.aau.core.file.FirstLine;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * Writes a file that processes share so that of many processes the first one wins, that nobody ever
 * reads half a token, and that a process killed at any point leaves either the old file or the new
 * one.
 *
 * <p>A new file is written under a temporary name and then linked to its own: linking fails when
 * the name is taken. A bad file is replaced by renaming, under a lock on the bad file itself, which
 * a killed process gives back and which leaves no lock file behind.
 */
class SharedFile {

  /** How an attempt ended. In any case what counts is what a second look at the file shows. */
  enum Outcome {
    /** Ours has been written. */
    WRITTEN,
    /** Another process was first. */
    LOST,
    /** Another process is at it. */
    BUSY
  }

  /** Tells whether what is in a file is to be kept after all. */
  interface Keeper {
    boolean keeps(TokenText saved);
  }

  private final Path file;
  private final Binding binding;

  SharedFile(Path file, Binding binding) {
    this.file = file;
    this.binding = binding;
  }

  /** Writes the file if nobody else has done so; its directory must be there. */
  Outcome create(String token) throws IOException {
    TemporaryFile.sweep(file);
    Path temporary = TemporaryFile.newName(file);
    try (FileChannel channel = FileChannel.open(temporary, TemporaryFile.NEW)) {
      // Whoever is about to judge this token by the old binding has to wait until it is renewed.
      if (!binding.holds(TokenText.of(token), binding.observe())) {
        lock(channel);
      }
      write(channel, token);
      if (!link(temporary)) {
        return createEmpty();
      }
      renewBinding();
      return Outcome.WRITTEN;
    } catch (FileAlreadyExistsException | NoSuchFileException e) {
      // Somebody was first, or took the temporary file for one that a crash has left behind.
      return Outcome.LOST;
    } finally {
      TemporaryFile.delete(temporary);
    }
  }

  /** Gives the temporary file its name; false where there are no hard links. */
  boolean link(Path temporary) throws IOException {
    try {
      Files.createLink(file, temporary);
      return true;
    } catch (FileAlreadyExistsException | NoSuchFileException e) {
      throw e;
    } catch (UnsupportedOperationException | IOException e) {
      return false;
    }
  }

  /**
   * Some file systems know no hard links. There the file starts empty, which is a bad token: one
   * process at a time may replace it.
   */
  private Outcome createEmpty() throws IOException {
    Files.createFile(file);
    return Outcome.LOST;
  }

  /** Replaces the content of a file that is there, unless it is one to keep by now. */
  Outcome replace(String token, Keeper keeper) throws IOException {
    TemporaryFile.sweep(file);
    Object before = identity();
    // Opened for writing on purpose: a file that may not be written is not replaced either.
    try (FileChannel old =
        FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      if (!lock(old)) {
        return Outcome.BUSY;
      }
      if (before != null && !before.equals(identity())) {
        return Outcome.LOST;
      }
      // Read from this channel: a second one, once closed, would give up the lock (POSIX).
      if (keeper.keeps(TokenText.parse(read(old)))) {
        return Outcome.LOST;
      }
      if (!renameOver(token)) {
        overwrite(old, token);
        renewBinding();
      }
      return Outcome.WRITTEN;
    }
  }

  private boolean renameOver(String token) throws IOException {
    Path real = file.toRealPath(); // a symbolic link stays one
    Path temporary = TemporaryFile.newName(real);
    try (FileChannel channel = FileChannel.open(temporary, TemporaryFile.NEW)) {
      // The lock moves on with the file: the next process waits until the binding is renewed too.
      lock(channel);
      write(channel, token);
      if (!moved(temporary, real)) {
        return false;
      }
      renewBinding();
      return true;
    } catch (AccessDeniedException | ReadOnlyFileSystemException e) {
      return false;
    } finally {
      TemporaryFile.delete(temporary);
    }
  }

  private static boolean moved(Path temporary, Path real) {
    try {
      Files.move(temporary, real, StandardCopyOption.ATOMIC_MOVE);
      return true;
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }

  /** A token whose binding cannot be renewed would be another one on every run: worse than none. */
  private void renewBinding() throws IOException {
    if (!binding.renew()) {
      throw new IOException("the host id cannot be written");
    }
  }

  /**
   * For directories that may not be written and systems that cannot rename over an open file. The
   * line feed ends the token also when the process dies before the rest is cut off.
   */
  private static void overwrite(FileChannel channel, String token) throws IOException {
    boolean longer = channel.size() > token.length();
    channel.position(0);
    write(channel, longer ? token + "\n" : token);
    channel.truncate(token.length());
  }

  /** Where there are no locks, going on without one is the best that can be done. */
  private static boolean lock(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    } catch (ClosedChannelException e) {
      throw e; // interrupted
    } catch (IOException | UnsupportedOperationException e) {
      return true;
    }
  }

  private Object identity() throws IOException {
    BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
    if (!attributes.isRegularFile()) {
      throw new IOException("not a regular file");
    }
    return attributes.fileKey();
  }

  private static byte[] read(FileChannel channel) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(FirstLine.LIMIT);
    while (buffer.hasRemaining() && channel.read(buffer) > 0) {
      // until the end or the limit
    }
    byte[] content = new byte[buffer.position()];
    System.arraycopy(buffer.array(), 0, content, 0, content.length);
    return content;
  }

  private static void write(FileChannel channel, String text) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }
}
