package com.anaconda.aau.report.ingest;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a source that begin in a range of its bytes. A large plain file is several parts, so
 * that all processors read it.
 *
 * @param from where the first line may begin
 * @param to where no line may begin any more
 */
record Part(Source source, String format, long from, long to) implements Serializable {
  static final long SIZE = 128L << 20;

  /** The parts of a source; the same ones on every machine, so that the report is the same too. */
  static List<Part> of(Source source, String format, boolean divisible) throws IOException {
    if (!divisible) {
      return List.of(new Part(source, format, source.skip(), Long.MAX_VALUE));
    }
    // What is appended from now on is for the next time.
    long size = source.file().size();
    List<Part> parts = new ArrayList<>();
    for (long from = source.skip(); from < size; from += SIZE) {
      parts.add(new Part(source, format, from, Math.min(size, from + SIZE)));
    }
    return parts;
  }

  /** Whether this part begins where a line begins. */
  boolean isFirst() {
    return from == source.skip();
  }
}
