package com.anaconda.aau.core.config.condarc;

import com.anaconda.aau.core.config.value.Spelling;
import java.util.Locale;

/** How certain it is that a configuration file contains our keys, judging by its text alone. */
enum CondarcKeys {
  /** The text contains no key in any spelling. */
  NONE,
  /** The text contains part of a key. */
  PERHAPS,
  /** The text contains a key, possibly misspelled. */
  SPELLED_OUT,
  /** The file cannot be searched as text. */
  UNKNOWN;

  /** Searches text for keys, including those written with YAML escapes. */
  static CondarcKeys in(String text) {
    CondarcKeys found = inPlain(text);
    if (found != SPELLED_OUT && text.indexOf('\\') >= 0) {
      CondarcKeys escaped = inPlain(YamlEscapes.replace(text));
      found = escaped == NONE ? found : escaped;
    }
    return found;
  }

  /** Searches bytes that are not UTF-8: another superset of ASCII, UTF-16 or UTF-32. */
  static CondarcKeys inBytes(byte[] bytes) {
    StringBuilder text = new StringBuilder(bytes.length);
    int readable = 0;
    for (byte b : bytes) {
      if (b != 0) {
        text.append(b < 0 ? ' ' : (char) b);
        readable += b >= ' ' || b == '\n' || b == '\r' || b == '\t' ? 1 : 0;
      }
    }
    CondarcKeys found = in(text.toString());
    return found == NONE && readable < text.length() / 2 + 1 ? UNKNOWN : found;
  }

  private static CondarcKeys inPlain(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    for (String part : CondarcFile.PARTS) {
      if (lower.contains(part)) {
        return Spelling.occursIn(lower) ? SPELLED_OUT : PERHAPS;
      }
    }
    return NONE;
  }
}
