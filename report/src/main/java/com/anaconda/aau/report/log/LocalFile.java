package com.anaconda.aau.report.log;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file on this machine. */
public record LocalFile(Path path) implements Storage {
  @Override
  public InputStream open(long from) throws IOException {
    SeekableByteChannel channel = Files.newByteChannel(path);
    channel.position(from);
    return Channels.newInputStream(channel);
  }

  @Override
  public long size() throws IOException {
    return Files.size(path);
  }
}
