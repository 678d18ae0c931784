package com.anaconda.aau.report.ingest;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a source that begin within a range of bytes. A large uncompressed file has several
 * parts, so that all processors read it.
 *
 * @param from the start of the range
 * @param to the end of the range, exclusive
 */
record Part(Source source, String format, long from, long to) implements Serializable {
  /** The smallest part, except for the last one. Each part writes counts of all its days. */
  static final long SIZE = 128L << 20;

  /** With larger parts, a cluster would have too few of them. */
  private static final long LARGEST = 512L << 20;

  /** Enough parts for the processors of a machine to finish at about the same time. */
  private static final int PARTS = 8;

  /** Returns the parts of a source. They are the same on every machine, so the report is, too. */
  static List<Part> of(Source source, String format, boolean divisible) throws IOException {
    if (!divisible) {
      return List.of(new Part(source, format, source.skip(), Long.MAX_VALUE));
    }
    // Whatever is appended from now on is left for the next run.
    long end = source.file().size();
    long size = Math.min(LARGEST, Math.max(SIZE, (end - source.skip()) / PARTS + 1));
    List<Part> parts = new ArrayList<>();
    for (long from = source.skip(); from < end; from += size) {
      parts.add(new Part(source, format, from, Math.min(end, from + size)));
    }
    return parts;
  }

  /** Returns whether this part starts at the beginning of the source. */
  boolean isFirst() {
    return from == source.skip();
  }
}
