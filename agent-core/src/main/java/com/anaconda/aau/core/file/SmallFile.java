package com.anaconda.aau.core.file;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;

/** Reads the beginning of a regular file, in bounded time and memory, whatever is at the path. */
public final class SmallFile extends Guarded<byte[]> {
  /** The size of a directory with a few thousand files. */
  private static final long LARGE_DIRECTORY = 1 << 17;

  /** The number of bytes to read of a token file, which contains a few dozen. */
  public static final int LIMIT = 4096;

  private final int limit;

  private SmallFile(Path file, int limit) {
    super(file);
    this.limit = limit;
  }

  /**
   * Returns the first bytes of a file, at most {@code limit}. Follows symbolic links.
   *
   * @throws java.nio.file.NoSuchFileException if there is no file
   * @throws IOException if the file is not a regular file, cannot be read, or does not open in time
   * @throws OutOfDescriptorsError if no file can be opened
   */
  public static byte[] read(Path file, int limit) throws IOException {
    return new SmallFile(file, limit).get();
  }

  @Override
  protected byte[] work(Path file) throws IOException {
    return readUnguarded(file, limit);
  }

  /** Reads a file without a time limit, for paths that only the system can write to. */
  public static byte[] readUnguarded(Path file, int limit) throws IOException {
    // Checks the type before opening: opening a FIFO blocks, and a device may never end.
    BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
    if (!attributes.isRegularFile()) {
      throw new FileSystemException(file.toString(), null, "not a regular file");
    }
    // Unlike a channel, a FileInputStream can be read on an interrupted application thread.
    try (InputStream in = open(file)) {
      return read(in, attributes.size(), limit);
    }
  }

  private static InputStream open(Path file) throws IOException {
    try {
      return new FileInputStream(file.toFile());
    } catch (IOException e) {
      OutOfDescriptorsError.throwIfMeantBy(e);
      throw e;
    }
  }

  /**
   * Stops at the first end of file, even if the file grows later: another process may be
   * overwriting it with a longer text, and the beginning of the old text must not be joined to the
   * end of the new one. Files in /proc report a size of zero, but they end only after their last
   * byte.
   */
  static byte[] read(InputStream in, long size, int limit) throws IOException {
    int expected = (int) Math.min(limit, Math.max(size, 0) + 1);
    byte[] bytes = new byte[Math.max(expected, Math.min(limit, 256))];
    int length = 0;
    while (true) {
      if (length == bytes.length) {
        if (length == limit) {
          return bytes;
        }
        bytes = Arrays.copyOf(bytes, (int) Math.min(limit, 2L * length));
      }
      int count = in.read(bytes, length, bytes.length - length);
      if (count < 0) {
        return Arrays.copyOf(bytes, length);
      }
      length += count;
      if (length >= size && size > 0 && length < bytes.length) {
        return Arrays.copyOf(bytes, length);
      }
    }
  }

  /**
   * Returns the first nonblank line of a token file, stripped: nothing else in such a file counts.
   * Returns an empty string if there is no such line, or if it does not end within {@link #LIMIT}
   * bytes. Each byte becomes one character, so validation sees every byte.
   */
  @SuppressWarnings("deprecation") // a constructor that needs no charset, which would cost 0.1 ms
  public static String firstLine(byte[] content) {
    int start = 0;
    while (start < content.length && isBlank(content[start])) {
      start++;
    }
    int end = start;
    while (end < content.length && content[end] != '\n' && content[end] != '\r') {
      end++;
    }
    if (end == LIMIT) {
      return "";
    }
    while (end > start && isBlank(content[end - 1])) {
      end--;
    }
    return new String(content, 0, start, end - start);
  }

  /**
   * Returns whether a byte is white space. A NUL is not, so text that contains one is not a token.
   */
  private static boolean isBlank(byte b) {
    return b == ' ' || b >= '\t' && b <= '\r';
  }

  /**
   * Returns the names in a directory, or null if it cannot be listed or is so large that the list
   * would fill a small heap.
   */
  public static String[] list(File directory) {
    return isLargeDirectory(directory) ? null : directory.list();
  }

  /** Returns whether a list of the names in a directory would fill a small heap. */
  public static boolean isLargeDirectory(File directory) {
    // On Linux, this length grows with the number of files.
    return directory.length() > LARGE_DIRECTORY;
  }
}
