package com.anaconda.aau.report.log;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * A file on this machine. If it is renamed within its directory while it is being read, as by
 * logrotate, it is found under its new name.
 *
 * @param path the name that the user knows
 * @param key what identifies the file whatever its name, such as device and inode, or null if this
 *     system has no such key
 */
public record LocalFile(Path path, String key) implements Storage {
  /** Returns the file that has this name now. */
  public static LocalFile of(Path path) {
    return new LocalFile(path, keyOf(path));
  }

  @Override
  public InputStream open(long from) throws IOException {
    SeekableByteChannel channel = open();
    channel.position(from);
    return Channels.newInputStream(channel);
  }

  @Override
  public long size() throws IOException {
    try (SeekableByteChannel channel = open()) {
      return channel.size();
    }
  }

  private SeekableByteChannel open() throws IOException {
    SeekableByteChannel channel = openIfSame(path);
    return channel == null ? openRenamed() : channel;
  }

  /** Opens a file, or returns null if it is another one. */
  private SeekableByteChannel openIfSame(Path file) throws IOException {
    SeekableByteChannel channel;
    try {
      channel = Files.newByteChannel(file);
    } catch (NoSuchFileException e) {
      if (key == null) {
        throw e;
      }
      return null;
    }
    // Look after opening: a name that still means the same file meant it then.
    if (key == null || key.equals(keyOf(file))) {
      return channel;
    }
    channel.close();
    return null;
  }

  private SeekableByteChannel openRenamed() throws IOException {
    try (DirectoryStream<Path> siblings =
        Files.newDirectoryStream(path.toAbsolutePath().getParent())) {
      for (Path sibling : siblings) {
        SeekableByteChannel channel = key.equals(keyOf(sibling)) ? openIfSame(sibling) : null;
        if (channel != null) {
          return channel;
        }
      }
    }
    throw new IOException(path + " was replaced while it was read. Run the report again.");
  }

  private static String keyOf(Path path) {
    try {
      Object key = Files.readAttributes(path, BasicFileAttributes.class).fileKey();
      return key == null ? null : key.toString();
    } catch (IOException e) {
      return null;
    }
  }
}
