package com.anaconda.aau.core.config.condarc;

import com.anaconda.aau.core.file.OutOfDescriptorsError;
import com.anaconda.aau.core.file.SmallFile;
import com.anaconda.aau.core.process.Debug;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A configuration file that has been read but not parsed. Immutable. */
public final class CondarcFile {
  /** The number of bytes read at once, enough for almost every file. */
  private static final int LIMIT = 1 << 20;

  /** The number of reads after which the search for keys in a file stops. */
  private static final int MOST_READS = 64;

  /** The overlap between two reads, because a key may span them. */
  private static final int OVERLAP = 512;

  /** Larger files are not parsed: before the JIT warms up, the parser needs 3 ms per kilobyte. */
  private static final int PARSED_LIMIT = 1 << 14;

  /**
   * Parts of our keys and of {@code do_not_track}, with a letter between the parts of a key. One
   * wrong letter or two transposed ones leave at least one part intact.
   */
  static final String[] PARTS = {
    "anon", "sage", "hear", "beat", "track", "do_not", "do-not", "do.not", "donot"
  };

  /** The kinds of problems that a file can have. */
  public enum Trouble {
    UNREADABLE("not readable"),
    TOO_MANY_FILES("too many files"),
    TOO_LONG("longer than 16 KB"),
    NO_TEXT("not UTF-8"),
    BROKEN("broken");

    private final String text;

    Trouble(String text) {
      this.text = text;
    }

    public String text() {
      return text;
    }
  }

  private final Path path;
  private final boolean administrators;
  private final Trouble trouble;
  private final String text;
  private final CondarcKeys keys;

  private CondarcFile(
      Path path, boolean administrators, Trouble trouble, String text, CondarcKeys keys) {
    this.path = path;
    this.administrators = administrators;
    this.trouble = trouble;
    this.text = text;
    this.keys = keys;
  }

  /**
   * Returns a file that exists but has not been read.
   *
   * @param administrators whether the file is in one of the system's own directories
   */
  public static CondarcFile found(Path path, boolean administrators) {
    return new CondarcFile(path, administrators, null, null, null);
  }

  /** Returns a file or directory that this process lacks permission to read. */
  public static CondarcFile unreadable(Path path, boolean administrators) {
    return unknown(path, administrators, Trouble.UNREADABLE);
  }

  /** Returns a directory with more files than the agent reads. */
  public static CondarcFile tooManyFiles(Path directory, boolean administrators) {
    return unknown(directory, administrators, Trouble.TOO_MANY_FILES);
  }

  private static CondarcFile unknown(Path path, boolean administrators, Trouble trouble) {
    return new CondarcFile(path, administrators, trouble, null, CondarcKeys.UNKNOWN);
  }

  /** Reads the files that still exist. */
  public static List<CondarcFile> readAll(List<CondarcFile> found, Debug debug) {
    List<CondarcFile> files = new ArrayList<>();
    for (CondarcFile each : found) {
      CondarcFile file = each.trouble == null ? each.read(debug) : each;
      if (file != null) {
        files.add(file);
      }
    }
    return files;
  }

  private CondarcFile read(Debug debug) {
    try {
      return of(SmallFile.read(path, LIMIT + 1));
    } catch (IOException | RuntimeException e) {
      OutOfDescriptorsError.throwIfMeantBy(e);
      debug.log(path, ": not read: ", e);
      return path.toFile().exists() ? unreadable(path, administrators) : null;
    }
  }

  private CondarcFile of(byte[] bytes) throws IOException {
    if (bytes.length > LIMIT) {
      return with(Trouble.TOO_LONG, null, searched());
    }
    String text = decode(bytes);
    CondarcKeys keys =
        text == null
            ? CondarcKeys.inBytes(bytes)
            : hasPartOfKey(text) ? CondarcKeys.in(text) : null;
    if (bytes.length > PARSED_LIMIT && (text == null || text.length() > PARSED_LIMIT)) {
      return with(Trouble.TOO_LONG, null, keys);
    }
    return with(text == null ? Trouble.NO_TEXT : null, text, keys);
  }

  private CondarcFile with(Trouble trouble, String text, CondarcKeys keys) {
    return new CondarcFile(path, administrators, trouble, text, keys);
  }

  /** Rejects most files after one check. Text with a backslash has to be unescaped first. */
  private static boolean hasPartOfKey(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    for (String part : PARTS) {
      if (lower.contains(part)) {
        return true;
      }
    }
    return text.indexOf('\\') >= 0;
  }

  /** Searches a file of any length for our keys, piece by piece. */
  private CondarcKeys searched() throws IOException {
    byte[] piece = new byte[LIMIT];
    int length = 0;
    boolean unknown = false;
    try (InputStream in = new FileInputStream(path.toFile())) {
      for (int read = 0; read < MOST_READS; read++) {
        int kept = Math.min(length, OVERLAP);
        System.arraycopy(piece, length - kept, piece, 0, kept);
        int count = fill(piece, kept, in);
        length = kept + count;
        CondarcKeys keys = CondarcKeys.inBytes(Arrays.copyOf(piece, length));
        unknown |= keys == CondarcKeys.UNKNOWN;
        if (keys == CondarcKeys.SPELLED_OUT) {
          return keys;
        }
        if (count == 0) {
          return unknown ? CondarcKeys.UNKNOWN : CondarcKeys.NONE;
        }
      }
    }
    return CondarcKeys.UNKNOWN;
  }

  private static int fill(byte[] buffer, int start, InputStream in) throws IOException {
    int length = start;
    while (length < buffer.length) {
      int count = in.read(buffer, length, buffer.length - length);
      if (count < 0) {
        break;
      }
      length += count;
    }
    return length - start;
  }

  public Path path() {
    return path;
  }

  /** Returns whether the file is in one of the system's own directories. */
  public boolean isAdministrators() {
    return administrators;
  }

  /** Returns the problem, or null if none is visible before parsing. */
  public Trouble trouble() {
    return trouble;
  }

  /** Returns the text, if there is no problem. */
  public String text() {
    return text;
  }

  /**
   * Returns whether the file may contain one of our keys. A file that contains none is not parsed.
   * So most JVMs never load a YAML parser, and errors in such a file are left to conda.
   */
  public boolean mayNameOurKeys() {
    return keys != null && keys != CondarcKeys.NONE;
  }

  /**
   * Returns whether the file contains one of our keys or cannot be searched. In either case, any
   * problem with the file turns tokens off.
   */
  public boolean namesOurKeys() {
    return keys == CondarcKeys.SPELLED_OUT || keys == CondarcKeys.UNKNOWN;
  }

  /**
   * Returns the text, or null if it is not UTF-8. UTF-16 without a byte order mark looks like ASCII
   * with many NULs.
   */
  private static String decode(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      if (text.indexOf('\0') >= 0) {
        return null;
      }
      return text.startsWith("\ufeff") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      return null;
    }
  }
}
