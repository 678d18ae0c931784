package com.anaconda.aau.core.token.saved;

import com.anaconda.aau.core.file.FirstLine;
import com.anaconda.aau.core.file.LeftAloneException;
import com.anaconda.aau.core.file.OwnFile;
import com.anaconda.aau.core.file.Ownership;
import com.anaconda.aau.core.file.SmallFile;
import com.anaconda.aau.core.token.TokenText;
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

/**
 * Writes a file that processes share so that of many processes the first one wins, that nobody ever
 * reads half a token, and that a process killed at any point leaves either the old file or the new
 * one.
 *
 * <p>A new file is written under a temporary name and then linked to its own: linking fails when
 * the name is taken. A bad file is overwritten under a lock on itself, which a killed process gives
 * back and which leaves no lock file behind. Overwritten, not replaced by another: so it keeps its
 * owner, group, mode and access list, and what is looked at is what is written to.
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

  /**
   * Checks that a file that is there could be replaced.
   *
   * @throws LeftAloneException when it is not ours to change, whatever permissions say
   */
  static void checkReplaceable(Path file) throws IOException {
    Ownership.checkPlace(file);
    OwnFile.check(file);
    if (!OldToken.canBe(SmallFile.read(file, FirstLine.LIMIT))) {
      throw new LeftAloneException(file, LeftAloneException.Why.CONTENT);
    }
    if (!Files.isWritable(file)) {
      throw new AccessDeniedException(file.toString());
    }
  }

  /** Writes the file if nobody else has done so; its directory must be there. */
  Outcome create(String token) throws IOException {
    Ownership.checkPlace(file);
    binding.checkRenewable();
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

  /**
   * Replaces the content of a file that is there, unless it is one to keep by now.
   *
   * @throws LeftAloneException when the file is not ours to change, whatever permissions say
   */
  Outcome replace(String token, Keeper keeper) throws IOException {
    Ownership.checkPlace(file);
    binding.checkRenewable();
    TemporaryFile.sweep(file);
    // Opened for writing on purpose: a file that may not be written is not replaced either.
    try (FileChannel channel = OwnFile.open(file)) {
      if (!lock(channel)) {
        return Outcome.BUSY;
      }
      // Read from this channel: a second one, once closed, would give up the lock (POSIX).
      byte[] content = read(channel);
      if (keeper.keeps(TokenText.parse(content))) {
        return Outcome.LOST;
      }
      if (!OldToken.canBe(content)) {
        throw new LeftAloneException(file, LeftAloneException.Why.CONTENT);
      }
      overwrite(channel, token);
      renewBinding();
      return Outcome.WRITTEN;
    } catch (NoSuchFileException e) {
      return Outcome.LOST;
    }
  }

  /** A token whose binding cannot be renewed would be another one on every run: worse than none. */
  private void renewBinding() throws IOException {
    if (!binding.renew()) {
      throw new IOException("the host id cannot be written");
    }
  }

  /** The line feed ends the token also when the process dies before the rest is cut off. */
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
