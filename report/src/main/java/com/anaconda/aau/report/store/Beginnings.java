package com.anaconda.aau.report.store;

import com.anaconda.aau.report.count.SipHash;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/**
 * Reads a text once and hashes its beginnings. Each hash depends on all bytes read so far and on
 * the store's key, so it tells nothing about the text to those who do not have the key.
 */
final class Beginnings {
  private static final int SIZE = 256 * 1024;
  private static final int END = -1;

  private final InputStream text;
  private final SipHash hash;
  // Two polynomials, because one of 32 bits is too short to identify a text. The processor
  // computes both.
  private final CRC32 ieee = new CRC32();
  private final CRC32C castagnoli = new CRC32C();
  private final byte[] buffer = new byte[SIZE];
  private long length;
  private int next;
  private int filled;

  Beginnings(InputStream text, SipHash hash) {
    this.text = text;
    this.hash = hash;
  }

  /** Returns the number of bytes read. */
  long length() {
    return length;
  }

  /** Returns the hash of the bytes read. */
  Fingerprint.Mark mark() {
    byte[] state = new byte[2 * Integer.BYTES + Long.BYTES];
    ByteBuffer.wrap(state)
        .putInt((int) ieee.getValue())
        .putInt((int) castagnoli.getValue())
        .putLong(length);
    return new Fingerprint.Mark(length, (int) hash.hash(state, 0, state.length));
  }

  /**
   * Reads the remarks at the beginning, such as W3C's {@code #Fields:}. They are the same in many
   * logs.
   */
  void skipRemarks() {
    while (peek() == '#') {
      toLineEnd(length, Long.MAX_VALUE);
      if (peek() == '\n') {
        take(1);
      }
    }
  }

  /**
   * Reads up to the first line feed that is at {@code least} or later, but not further than to
   * {@code most}. Skips a line feed at which an earlier call stopped.
   *
   * @return whether the next byte is that line feed
   */
  boolean toLineEnd(long least, long most) {
    if (length < most && peek() == '\n') {
      take(1);
    }
    while (length < most && peek() != END) {
      int from = next + (int) Math.min(Math.max(0, least - length), filled - next);
      int to = next + (int) Math.min(most - length, filled - next);
      while (from < to && buffer[from] != '\n') {
        from++;
      }
      boolean found = from < to;
      take(Math.min(from, to) - next);
      if (found) {
        return true;
      }
    }
    return false;
  }

  private int peek() {
    while (next == filled) {
      next = 0;
      filled = Math.max(0, read());
      if (filled == 0) {
        return END;
      }
    }
    return buffer[next];
  }

  /** Reads on. Damaged compressed data ends the text, because nothing after it was counted. */
  private int read() {
    try {
      return text.read(buffer, 0, SIZE);
    } catch (IOException e) {
      return END;
    }
  }

  private void take(int count) {
    ieee.update(buffer, next, count);
    castagnoli.update(buffer, next, count);
    next += count;
    length += count;
  }
}
