package com.anaconda.aau.core.config.value;

/**
 * Recognizes keys despite wrong case, wrong separators, or one wrong letter. Whoever writes {@code
 * anaconda-anon-usage: false} has opted out.
 */
public final class Spelling {
  private static final String[] KEYS = {
    OurKeys.SWITCH,
    OurKeys.HEARTBEAT,
    OurKeys.HOSTS,
    OurKeys.ACCOUNT_HOSTS,
    OurKeys.UNLINKABLE,
    OurKeys.SHARED_HOSTS,
    OurKeys.ROTATE
  };

  /** The keys without separators. */
  private static final String[] LETTERS = letters(KEYS);

  /** The keys without separators and with {@code anonymous} written in full. */
  private static final String[] IN_FULL = inFull(LETTERS);

  private static final String CONDA = "conda";
  private static final String DO_NOT_TRACK = "donottrack";

  private Spelling() {}

  private static String[] letters(String[] keys) {
    String[] letters = new String[keys.length];
    for (int i = 0; i < keys.length; i++) {
      letters[i] = letters(keys[i]);
    }
    return letters;
  }

  private static String[] inFull(String[] letters) {
    String[] full = new String[letters.length];
    for (int i = 0; i < letters.length; i++) {
      int cut = letters[i].indexOf("anonusage") + "anon".length();
      full[i] =
          cut < "anon".length()
              ? letters[i]
              : letters[i].substring(0, cut) + "ymous" + letters[i].substring(cut);
    }
    return full;
  }

  /**
   * Returns the key that a name spells or misspells, or null. As in a variable, the name may start
   * with {@code CONDA_}.
   */
  public static String keyOf(String name) {
    String letters = letters(name);
    String key = keyOf(letters, "");
    return key != null ? key : keyOf(letters, CONDA);
  }

  /**
   * Returns whether a name spells or misspells {@code DO_NOT_TRACK}, with or without {@code
   * CONDA_}.
   */
  public static boolean isDoNotTrack(String name) {
    String letters = letters(name);
    return isNear(letters, DO_NOT_TRACK) || isNear(letters, CONDA + DO_NOT_TRACK);
  }

  /**
   * Returns whether text contains a word that spells or misspells a key or {@code DO_NOT_TRACK}.
   */
  public static boolean occursIn(String text) {
    int start = 0;
    for (int at = 0; at <= text.length(); at++) {
      if (at == text.length() || !isPartOfWord(text.charAt(at))) {
        if (at - start >= DO_NOT_TRACK.length() - 1 && isKey(text.substring(start, at))) {
          return true;
        }
        start = at + 1;
      }
    }
    return false;
  }

  /** Returns whether a word spells or misspells a key or {@code DO_NOT_TRACK}. */
  public static boolean isKey(String word) {
    return isDoNotTrack(word) || keyOf(word) != null;
  }

  private static boolean isPartOfWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.' || c > '~';
  }

  private static String keyOf(String letters, String prefix) {
    for (int i = 0; i < KEYS.length; i++) {
      if (isNear(letters, prefix + LETTERS[i]) || isNear(letters, prefix + IN_FULL[i])) {
        return KEYS[i];
      }
    }
    return null;
  }

  private static String letters(String name) {
    StringBuilder letters = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        letters.append(Character.toLowerCase(c));
      }
    }
    return letters.toString();
  }

  /** Returns whether two names differ by at most one missing, extra, wrong or transposed letter. */
  private static boolean isNear(String name, String key) {
    int longer = name.length() - key.length();
    if (longer < -1 || longer > 1) {
      return false;
    }
    int same = 0;
    int shorter = Math.min(name.length(), key.length());
    while (same < shorter && name.charAt(same) == key.charAt(same)) {
      same++;
    }
    if (longer != 0) {
      return name.startsWith(
          key.substring(longer > 0 ? same : same + 1), longer > 0 ? same + 1 : same);
    }
    if (same == shorter || name.startsWith(key.substring(same + 1), same + 1)) {
      return true;
    }
    return same + 1 < shorter
        && name.charAt(same) == key.charAt(same + 1)
        && name.charAt(same + 1) == key.charAt(same)
        && name.startsWith(key.substring(same + 2), same + 2);
  }
}
