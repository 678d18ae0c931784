package com.anaconda.aau.core.config;

import com.anaconda.aau.core.Debug;
import com.anaconda.aau.core.file.SmallFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A configuration file that has been read but not understood yet. Immutable. */
final class CondarcFile {
  /** Larger files are not even searched: nobody writes a configuration of that size. */
  private static final int LIMIT = 1 << 20;

  /** Larger files are not parsed: cold, the parser needs 3 ms for a kilobyte. */
  private static final int PARSED_LIMIT = 1 << 14;

  /** Every key of ours contains one of these. */
  private static final byte[][] KEYS = {
    "anaconda_anon_usage".getBytes(StandardCharsets.US_ASCII),
    "anaconda_heartbeat".getBytes(StandardCharsets.US_ASCII)
  };

  private final Path path;
  private final String text;
  private final boolean named;

  private CondarcFile(Path path, String text, boolean named) {
    this.path = path;
    this.text = text;
    this.named = named;
  }

  /** Reads files; one that cannot be read counts as not there, as for conda. */
  static List<CondarcFile> readAll(List<Path> paths, Debug debug) {
    List<CondarcFile> files = new ArrayList<>();
    for (Path path : paths) {
      try {
        files.add(of(path, SmallFile.read(path, LIMIT + 1)));
      } catch (IOException | RuntimeException e) {
        debug.log(path, ": skipped: ", e);
      }
    }
    return files;
  }

  private static CondarcFile of(Path path, byte[] bytes) {
    if (bytes.length > LIMIT) {
      return new CondarcFile(path, null, true);
    }
    boolean named = false;
    for (byte[] key : KEYS) {
      named |= contains(bytes, key);
    }
    return new CondarcFile(path, decode(bytes), named);
  }

  Path path() {
    return path;
  }

  /** Whether the file is too large to be parsed on somebody's first request. */
  boolean isTooLong() {
    return text.length() > PARSED_LIMIT;
  }

  /** The text, or null when the file is too large or no UTF-8. */
  String text() {
    return text;
  }

  /**
   * Whether one of our keys occurs in the file. When it occurs in no file, none is parsed: that
   * saves a YAML parser in nearly every JVM, at the price that a broken file without our keys,
   * which conda would refuse, goes unnoticed.
   */
  boolean namesOurKeys() {
    return named;
  }

  private static String decode(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\ufeff") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  private static boolean contains(byte[] bytes, byte[] key) {
    for (int start = 0; start <= bytes.length - key.length; start++) {
      int i = 0;
      while (i < key.length && bytes[start + i] == key[i]) {
        i++;
      }
      if (i == key.length) {
        return true;
      }
    }
    return false;
  }
}
