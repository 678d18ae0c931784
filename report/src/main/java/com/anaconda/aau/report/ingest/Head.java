package com.anaconda.aau.report.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The beginning of a file's text. Every file is opened once for it, however many questions it
 * answers, because opening an object in remote storage takes a while.
 */
public final class Head {
  private static final int LONGEST = 4096;

  /** Enough to recognize any file by its first bytes. */
  private static final int SHORTEST = 512;

  private final Source source;
  private final byte[] bytes;
  private final int firstLine;

  private Head(Source source, byte[] bytes) {
    this.source = source;
    this.firstLine = firstLine(bytes);
    // There can be many files.
    this.bytes = Arrays.copyOf(bytes, Math.min(bytes.length, Math.max(firstLine, SHORTEST)));
  }

  /** Reads the beginning of a file. */
  public static Head of(Source source) {
    try (InputStream in = source.open()) {
      return new Head(source, in.readNBytes(LONGEST));
    } catch (IOException e) {
      // The error is reported later, when the log itself is read. Until then, the file must not
      // look like another one that cannot be read.
      return new Head(source, source.name().getBytes(StandardCharsets.UTF_8));
    }
  }

  /** Returns the end of the first line that is not a remark, such as W3C's {@code #Fields:}. */
  private static int firstLine(byte[] bytes) {
    int from = 0;
    int at = 0;
    while (at < bytes.length && (bytes[at] != '\n' || bytes[from] == '#')) {
      from = bytes[at] == '\n' ? at + 1 : from;
      at++;
    }
    return at;
  }

  /** Returns the file. */
  public Source source() {
    return source;
  }

  /** Returns whether the text begins with the given one. */
  public boolean beginsWith(String text) {
    return text().startsWith(text);
  }

  /** Returns the beginning, with a character for each byte. */
  public String text() {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  /** Returns everything up to the end of the first request. It is the same in a copy. */
  ByteBuffer firstLine() {
    return ByteBuffer.wrap(bytes, 0, firstLine);
  }
}
