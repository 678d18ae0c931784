package com.anaconda.aau.report.log;

import java.io.IOException;
import java.io.InputStream;

/**
 * Reads the lines of a stream through a single buffer. Lines end with a line feed. A preceding
 * carriage return, a byte order mark, and the zero bytes that logrotate's copytruncate leaves
 * before a line are dropped. A line longer than any server writes is skipped and reported as too
 * long, without using more memory.
 */
public final class LineReader {
  /** The longest line. Servers limit a request's header to 8 to 64 KB. */
  static final int LONGEST = 256 * 1024;

  private static final int SIZE = 2 * LONGEST;

  /** The largest read. What it brings stays in the processor's cache until it is parsed. */
  private static final int PIECE = 128 * 1024;

  private final InputStream in;
  private final byte[] buffer;
  private long bufferStart;
  private int next;
  private int filled;
  private boolean ended;
  private boolean tooLong;
  private boolean complete;
  private int from;
  private int to;
  private long lineNumber;

  /** Creates a reader. The caller closes the stream. */
  public LineReader(InputStream in) {
    this(in, newBuffer());
  }

  /** Creates a reader that reuses the buffer of an earlier one. */
  public LineReader(InputStream in, byte[] buffer) {
    this.in = in;
    this.buffer = buffer;
  }

  /** Returns a buffer for a reader. */
  public static byte[] newBuffer() {
    return new byte[SIZE];
  }

  /** Advances to the next line. Returns false at the end. */
  public boolean next() throws IOException {
    skipZeros();
    int end = Bytes.endOfLine(buffer, next, filled);
    while (end < 0 && !ended && filled - next < LONGEST) {
      int searched = filled - next;
      fill();
      end = Bytes.endOfLine(buffer, next + searched, filled);
    }
    tooLong = end < 0 && filled - next >= LONGEST || end - next > LONGEST;
    if (end < 0 && next == filled) {
      return false;
    }
    lineNumber++;
    complete = end >= 0;
    from = next;
    to = complete ? end : filled;
    next = complete ? end + 1 : filled;
    if (tooLong && !complete) {
      passOver();
    }
    trim();
    return true;
  }

  /**
   * Skips zeros. A server that continues at its old position after copytruncate leaves as many
   * zeros as the log had bytes.
   */
  private void skipZeros() throws IOException {
    while (!ended) {
      while (next < filled && buffer[next] == 0) {
        next++;
      }
      if (next < filled) {
        return;
      }
      fill();
    }
  }

  private void fill() throws IOException {
    if (next > 0) {
      System.arraycopy(buffer, next, buffer, 0, filled - next);
      bufferStart += next;
      filled -= next;
      next = 0;
    }
    int read = in.read(buffer, filled, Math.min(PIECE, SIZE - filled));
    if (read < 0) {
      ended = true;
    } else {
      filled += read;
    }
  }

  /** Skips the rest of a line that is too long, but keeps its beginning for display. */
  private void passOver() throws IOException {
    int shown = Math.min(to - from, 200);
    System.arraycopy(buffer, from, buffer, 0, shown);
    long passed = bufferStart + next;
    from = 0;
    to = shown;
    next = filled = shown;
    while (!complete && !ended) {
      int read = in.read(buffer, shown, Math.min(PIECE, SIZE - shown));
      if (read < 0) {
        ended = true;
        break;
      }
      int end = Bytes.endOfLine(buffer, shown, shown + read);
      complete = end >= 0;
      next = complete ? end + 1 : shown;
      filled = complete ? shown + read : shown;
      passed += complete ? 0 : read;
    }
    bufferStart = passed - shown;
  }

  private void trim() {
    if (lineNumber == 1 && Bytes.startsWith(buffer, from, to, BYTE_ORDER_MARK)) {
      from += BYTE_ORDER_MARK.length;
    }
    if (from < to && buffer[to - 1] == '\r') {
      to--;
    }
  }

  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  /** Returns the array that holds the line until the next call of {@link #next}. */
  public byte[] buffer() {
    return buffer;
  }

  /** Returns the index of the line's first byte. */
  public int from() {
    return from;
  }

  /** Returns the index after the line's last byte. */
  public int to() {
    return to;
  }

  /** Returns the number of bytes up to the end of this line, including the line feed. */
  public long position() {
    return bufferStart + next;
  }

  /** Returns the line number, counted from 1. */
  public long lineNumber() {
    return lineNumber;
  }

  /** Returns whether the line is longer than {@link #LONGEST} bytes. */
  public boolean isTooLong() {
    return tooLong;
  }

  /** Returns whether the line ends with a line feed; only the last line can lack one. */
  public boolean isComplete() {
    return complete;
  }
}
