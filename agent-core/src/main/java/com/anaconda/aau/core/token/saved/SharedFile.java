package com.anaconda.aau.core.token.saved;

import com.anaconda.aau.core.file.LeftAloneException;
import com.anaconda.aau.core.file.OwnFile;
import com.anaconda.aau.core.file.Ownership;
import com.anaconda.aau.core.file.SmallFile;
import com.anaconda.aau.core.file.SpareDescriptors;
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
 * Writes a file that several processes share. If several of them write it at once, the first one
 * wins. No process reads a partial token, and a process killed at any point leaves either the old
 * file or the new one.
 *
 * <p>A new file is written under a temporary name and then hard-linked to its final name, which
 * fails if that name is taken. A bad file is overwritten under a lock on the file itself. The lock
 * disappears with its process, and there is no lock file to leave behind. Overwriting keeps the
 * owner, group, mode and access list, and guarantees that the file checked is the file written.
 */
class SharedFile {

  /** The outcome of an attempt. In every case, read the file again to see which token counts. */
  enum Outcome {
    /** This process wrote the file. */
    WRITTEN,
    /** Another process was first. */
    LOST,
    /** Another process holds the lock. */
    BUSY
  }

  /** Decides whether to keep the current content. */
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
   * Checks that an existing file could be replaced.
   *
   * @throws LeftAloneException if the file must not be changed, whatever its permissions
   */
  static void checkReplaceable(Path file) throws IOException {
    Ownership.checkPlace(file);
    OwnFile.check(file);
    if (!OldToken.canBe(SmallFile.read(file, SmallFile.LIMIT))) {
      throw new LeftAloneException(file, LeftAloneException.Why.CONTENT);
    }
    if (!Files.isWritable(file)) {
      throw new AccessDeniedException(file.toString());
    }
  }

  /** Writes the file if no other process has done so. The directory must exist. */
  Outcome create(String token) throws IOException {
    Ownership.checkPlace(file);
    binding.checkRenewable();
    TemporaryFile.sweep(file);
    SpareDescriptors.check();
    Path temporary = TemporaryFile.newName(file);
    try (FileChannel channel = FileChannel.open(temporary, TemporaryFile.NEW)) {
      // The lock keeps other processes from checking this token before its binding is renewed.
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
      // Another process was first, or deleted the temporary file as the remnant of a crash.
      return Outcome.LOST;
    } finally {
      TemporaryFile.delete(temporary);
    }
  }

  /** Links the temporary file to its final name. Returns false if hard links are not supported. */
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
   * Creates an empty file where hard links are not supported. It counts as a bad token, which one
   * process at a time can replace.
   */
  private Outcome createEmpty() throws IOException {
    Files.createFile(file);
    return Outcome.LOST;
  }

  /**
   * Replaces the content of an existing file, unless the keeper decides to keep it.
   *
   * @throws LeftAloneException if the file must not be changed, whatever its permissions
   */
  Outcome replace(String token, Keeper keeper) throws IOException {
    Ownership.checkPlace(file);
    binding.checkRenewable();
    TemporaryFile.sweep(file);
    // Opening the file for writing respects permissions: a read-only file is not replaced.
    try (FileChannel channel = OwnFile.open(file)) {
      if (!lock(channel)) {
        return Outcome.BUSY;
      }
      // Reads from this channel: closing a second one would release the lock (POSIX).
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

  /**
   * Fails if the binding cannot be renewed: sending no token is better than sending a different one
   * on every run.
   */
  private void renewBinding() throws IOException {
    if (!binding.renew()) {
      throw new IOException("the host id or the time cannot be written");
    }
  }

  /** Ends a shorter token with a line feed, in case the process dies before truncating the file. */
  private static void overwrite(FileChannel channel, String token) throws IOException {
    boolean longer = channel.size() > token.length();
    channel.position(0);
    write(channel, longer ? token + "\n" : token);
    channel.truncate(token.length());
  }

  /**
   * Tries to lock the file. Also returns true if locks are not supported, because going on without
   * one is then the best option.
   */
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
    ByteBuffer buffer = ByteBuffer.allocate(SmallFile.LIMIT);
    while (buffer.hasRemaining() && channel.read(buffer) > 0) {
      // read until the end or the limit
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
