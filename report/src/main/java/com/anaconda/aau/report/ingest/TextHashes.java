package com.anaconda.aau.report.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/** The hashes of some beginnings of a text, by their length, and of all that was read of it. */
final class TextHashes {
  /** The powers of two. A text has only a few of them, however long it is. */
  static final NavigableSet<Long> DOUBLING = doubling();

  // Two polynomials, because one of 32 bits is too short to identify a text.
  private final CRC32 ieee = new CRC32();
  private final CRC32C castagnoli = new CRC32C();
  private final NavigableMap<Long, Long> byLength = new TreeMap<>();
  private long length;

  private TextHashes() {}

  private static NavigableSet<Long> doubling() {
    NavigableSet<Long> powers = new TreeSet<>();
    for (long power = 1; power > 0; power *= 2) {
      powers.add(power);
    }
    return Collections.unmodifiableNavigableSet(powers);
  }

  /**
   * Reads a text up to its end or to where compressed data is damaged.
   *
   * @param most the number of bytes after which to stop
   * @param lengths the lengths of the beginnings
   */
  static TextHashes of(Source source, long most, NavigableSet<Long> lengths) {
    TextHashes hashes = new TextHashes();
    byte[] buffer = new byte[256 * 1024];
    try (InputStream in = source.open()) {
      int read = 0;
      while (read >= 0 && hashes.length < most) {
        read = in.read(buffer, 0, (int) Math.min(buffer.length, most - hashes.length));
        hashes.add(buffer, read, lengths);
      }
    } catch (IOException e) {
      // What comes after the damage is not counted, either.
      hashes.mark();
    }
    hashes.mark();
    return hashes;
  }

  private void add(byte[] bytes, int count, NavigableSet<Long> lengths) {
    int from = 0;
    while (from < count) {
      Long stop = lengths.higher(length);
      int piece = (int) Math.min(count - from, stop == null ? count : stop - length);
      ieee.update(bytes, from, piece);
      castagnoli.update(bytes, from, piece);
      from += piece;
      length += piece;
      if (stop != null && length == stop) {
        mark();
      }
    }
  }

  private void mark() {
    byLength.put(length, ieee.getValue() << Integer.SIZE | castagnoli.getValue());
  }

  /** Returns the number of bytes read. */
  long length() {
    return length;
  }

  /** Returns the hashes by length. */
  NavigableMap<Long, Long> byLength() {
    return Collections.unmodifiableNavigableMap(byLength);
  }

  /** Returns the hash of a beginning, or null if it was not computed. */
  Long of(long length) {
    return byLength.get(length);
  }
}
