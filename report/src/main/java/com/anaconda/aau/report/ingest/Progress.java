package com.anaconda.aau.report.ingest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.LongAdder;

/** How much has been read of how much, in bytes as they lie on the disk; for many threads. */
public final class Progress {
  private final LongAdder read = new LongAdder();
  private volatile long total = -1;

  void begin(long bytes) {
    total = bytes;
  }

  /** Bytes read. */
  public long read() {
    return read.sum();
  }

  /** Bytes to read; negative while nobody knows. */
  public long total() {
    return total;
  }

  /** The same stream, whose bytes count. */
  InputStream watch(InputStream stream) {
    return new FilterInputStream(stream) {
      @Override
      public int read() throws IOException {
        int next = in.read();
        Progress.this.read.add(next < 0 ? 0 : 1);
        return next;
      }

      @Override
      public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = in.read(bytes, offset, length);
        Progress.this.read.add(Math.max(0, count));
        return count;
      }
    };
  }
}
