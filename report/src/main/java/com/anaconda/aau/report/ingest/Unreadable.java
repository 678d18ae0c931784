package com.anaconda.aau.report.ingest;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The number of lines that could not be read, the shapes of the first few, and where compressed
 * logs are damaged.
 */
public final class Unreadable implements Serializable {
  private static final int SHOWN = 5;
  private static final int LONGEST = 160;

  /**
   * A line that could not be read.
   *
   * @param shape the line with every letter and digit replaced, because it may contain tokens,
   *     addresses and names
   */
  public record Example(String file, long line, String reason, String shape)
      implements Serializable {
    Example later(long lines) {
      return new Example(file, line + lines, reason, shape);
    }
  }

  private final List<Example> examples = new ArrayList<>();
  private final List<Example> damages = new ArrayList<>();
  private long lines;

  void add(String file, long line, String reason, byte[] bytes, int from, int to) {
    lines++;
    if (examples.size() < SHOWN) {
      examples.add(new Example(file, line, reason, shape(bytes, from, to)));
    }
  }

  /** Adds the line at which compressed data is cut short or damaged. Nobody knows what followed. */
  void addDamage(String file, long line) {
    lines++;
    damages.add(new Example(file, line, "the compressed file is truncated or damaged here", ""));
  }

  /**
   * Adds the unreadable lines of a later part, which starts after {@code linesBefore} lines of the
   * same file.
   */
  void add(Unreadable other, long linesBefore) {
    lines += other.lines;
    other.damages.forEach(damage -> damages.add(damage.later(linesBefore)));
    for (Example example : other.examples) {
      if (examples.size() < SHOWN) {
        examples.add(example.later(linesBefore));
      }
    }
  }

  /** Returns the number of unreadable lines, including one for each damage. */
  public long lines() {
    return lines;
  }

  /** Returns the first unreadable lines, after the damages, behind which most lines may be lost. */
  public List<Example> examples() {
    return Stream.concat(damages.stream(), examples.stream()).limit(SHOWN).toList();
  }

  /** Returns the lines at which compressed logs are cut short or damaged. */
  public List<Example> damages() {
    return List.copyOf(damages);
  }

  /** Returns the damages before which there is no line. */
  List<Example> withoutText() {
    return damages.stream().filter(damage -> damage.line() == 1).toList();
  }

  /** Returns the first lines that could be decompressed, but not understood. */
  public List<Example> misunderstood() {
    return List.copyOf(examples);
  }

  static String shape(byte[] bytes, int from, int to) {
    String text =
        new String(bytes, from, Math.min(to - from, LONGEST), StandardCharsets.ISO_8859_1);
    StringBuilder shape = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean digit = c >= '0' && c <= '9';
      boolean sign = c >= ' ' && c < 127 && !Character.isLetterOrDigit(c);
      shape.append(digit ? '9' : sign ? c : c < ' ' || c == 127 ? '?' : 'x');
    }
    return shape + (to - from > LONGEST ? "..." : "");
  }
}
