package com.anaconda.aau.report.output;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;

/**
 * Writes a file completely or not at all. The content is not secret, so a new file gets the mode
 * that the umask allows, and a replaced file keeps its mode.
 */
public final class WholeFile {
  private WholeFile() {}

  /** Writes text. */
  public static void write(Path file, String text) throws IOException {
    write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes bytes. */
  public static void write(Path file, byte[] bytes) throws IOException {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      // A pipe or /dev/stdout cannot be replaced.
      Files.write(file, bytes, StandardOpenOption.WRITE);
      return;
    }
    // Replace the target of a link, not the link itself.
    Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    Part.sweep(target);
    Path part = Part.of(target);
    Thread atExit = new Thread(() -> delete(part));
    Runtime.getRuntime().addShutdownHook(atExit);
    try (FileChannel channel = Part.create(part)) {
      ByteBuffer left = ByteBuffer.wrap(bytes);
      while (left.hasRemaining()) {
        channel.write(left);
      }
      keepMode(target, part);
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (NoSuchFileException e) {
      throw new NoSuchFileException(file.toString(), null, "no such directory");
    } catch (AccessDeniedException e) {
      throw new AccessDeniedException(file.toString());
    } catch (IOException e) {
      throw new IOException(file + " cannot be written: " + e.getMessage(), e);
    } finally {
      delete(part);
      removeHook(atExit);
    }
  }

  private static void keepMode(Path target, Path part) throws IOException {
    PosixFileAttributeView old = Files.getFileAttributeView(target, PosixFileAttributeView.class);
    if (old != null && Files.exists(target)) {
      Files.setPosixFilePermissions(part, old.readAttributes().permissions());
    }
  }

  static void delete(Path part) {
    try {
      Files.deleteIfExists(part);
    } catch (IOException e) {
      // Leave a file that cannot be deleted.
      return;
    }
  }

  private static void removeHook(Thread atExit) {
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException e) {
      // The shutdown is already in progress.
      return;
    }
  }
}
