package com.anaconda.aau.report.ingest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.LongAdder;

/** Counts how many of the bytes on disk have been read. Thread-safe. */
public final class Progress {
  private final LongAdder read = new LongAdder();
  private volatile long total = -1;

  void begin(long bytes) {
    total = bytes;
  }

  /** Returns the number of bytes read so far. */
  public long read() {
    return read.sum();
  }

  /** Returns the total number of bytes to read; negative while unknown. */
  public long total() {
    return total;
  }

  /** Returns a stream that counts the bytes read from the given one. */
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
