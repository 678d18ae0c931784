package com.anaconda.aau.core.config.value;

/**
 * Finds the key that a name can only be meant as: with another case, other separators, or one
 * letter off. Whoever writes {@code anaconda-anon-usage: false} has said no.
 */
public final class Spelling {
  private static final String[] KEYS = {
    OurKeys.SWITCH, OurKeys.HEARTBEAT, OurKeys.HOSTS, OurKeys.ACCOUNT_HOSTS
  };

  /** What is left of each of them without its separators. */
  private static final String[] LETTERS = letters(KEYS);

  /** The same where nobody has cut {@code anonymous} short. */
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
   * The key that a name spells, exactly or almost; null when it spells none. It may begin with
   * {@code CONDA_}, as that of a variable does, wherever it stands.
   */
  public static String keyOf(String name) {
    String letters = letters(name);
    String key = keyOf(letters, "");
    return key != null ? key : keyOf(letters, CONDA);
  }

  /** Whether a name can only be meant as {@code DO_NOT_TRACK}, with {@code CONDA_} or without. */
  public static boolean isDoNotTrack(String name) {
    String letters = letters(name);
    return isNear(letters, DO_NOT_TRACK) || isNear(letters, CONDA + DO_NOT_TRACK);
  }

  /** Whether a word of a text spells a key or {@code DO_NOT_TRACK}, wherever it stands. */
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

  /** Whether a name spells one, or {@code DO_NOT_TRACK}. */
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

  /**
   * The same but for one letter that is missing, too many, another, or in its neighbour's place.
   */
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
