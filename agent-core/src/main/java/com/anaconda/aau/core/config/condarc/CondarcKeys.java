package com.anaconda.aau.core.config.condarc;

import com.anaconda.aau.core.config.value.Spelling;
import java.util.Locale;

/** Whether a configuration file has keys of ours, as far as its text tells. */
enum CondarcKeys {
  /** None is in it, however it is spelled. */
  NONE,
  /** Part of one is in it. */
  PERHAPS,
  /** One is in it, exactly or almost. */
  SPELLED_OUT,
  /** It is no text that could be searched. */
  UNKNOWN;

  /** Searches a text, also for keys whose letters are written as YAML's escapes. */
  static CondarcKeys in(String text) {
    CondarcKeys found = inPlain(text);
    if (found != SPELLED_OUT && text.indexOf('\\') >= 0) {
      CondarcKeys escaped = inPlain(YamlEscapes.replace(text));
      found = escaped == NONE ? found : escaped;
    }
    return found;
  }

  /** Searches what is no UTF-8: another encoding of ASCII, or one of twice or four times a byte. */
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
