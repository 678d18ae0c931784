package com.anaconda.aau.report.log;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Decompresses the members of a file one after the other. Like gzip(1), ignores the zeros with
 * which tapes and tar pad a file. Fails only with {@link DamagedLogException}, and then each time.
 */
final class Members extends InputStream {
  private static final int SIZE = 64 * 1024;

  /** A kind of compression. */
  interface Compression {
    /**
     * Opens the next member.
     *
     * @param compressed can be marked; must be left where the member ends
     */
    InputStream open(InputStream compressed) throws IOException;
  }

  private final BufferedInputStream compressed;
  private final Compression compression;
  private InputStream member = InputStream.nullInputStream();
  private DamagedLogException damage;

  Members(InputStream compressed, Compression compression) {
    this.compressed = new BufferedInputStream(compressed, SIZE);
    this.compression = compression;
  }

  @Override
  public int read() throws IOException {
    byte[] next = new byte[1];
    return read(next, 0, 1) < 0 ? -1 : next[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    if (damage != null) {
      // A member that could not be opened must not look like the end to whoever reads on.
      throw damage;
    }
    try {
      int read = member.read(bytes, from, length);
      while (read < 0 && hasMore()) {
        member = compression.open(compressed);
        read = member.read(bytes, from, length);
      }
      return read;
    } catch (IOException | RuntimeException e) {
      // On damaged data, decompressors also fail in ways that they do not declare.
      damage = new DamagedLogException(e);
      throw damage;
    }
  }

  private boolean hasMore() throws IOException {
    int next = 0;
    while (next == 0) {
      compressed.mark(1);
      next = compressed.read();
    }
    if (next > 0) {
      compressed.reset();
    }
    return next > 0;
  }

  @Override
  public void close() throws IOException {
    // This also releases the memory of a member that was not read to its end.
    member.close();
    compressed.close();
  }
}
