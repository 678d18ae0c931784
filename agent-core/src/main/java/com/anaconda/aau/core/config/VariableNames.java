package com.anaconda.aau.core.config;

import java.util.Locale;
import java.util.Set;

/**
 * Recognizes the names of environment variables that may be meant as our keys. Most processes have
 * none, and then {@link ProcessVariables} stays unloaded.
 */
final class VariableNames {
  /**
   * Two parts of each key. Another letter stands between them, so one wrong letter or two
   * transposed ones leave a part intact. Transposing the last letter of NOT and the first of TRACK
   * changes nothing.
   */
  private static final String[] PARTS = {"ANO", "USAGE", "HEAR", "BEAT", "NOT", "TRACK"};

  /** Few of the variables with this prefix are keys; most have other purposes. */
  private static final String LONGER = "ANACONDA_ANON_USAGE_";

  /**
   * Parts of the keys with this prefix. The other variables contain none of them. One part is
   * transposed, because the last key is too short for two parts and a letter in between.
   */
  private static final String[] LONGER_PARTS = {
    "HO", "OST", "TS", "UNLIN", "ABLE", "ROT", "ROAT", "ATE"
  };

  /** The bit that distinguishes lower case from upper case in ASCII. */
  private static final int CASE = 0x20;

  /** The length of {@code DONOTTRACK} minus one letter. */
  private static final int SHORTEST = 9;

  /** The length of {@code CONDADONOTTRACK} minus one letter; all other keys are longer. */
  private static final int SHORTEST_OF_OTHERS = 14;

  private VariableNames() {}

  /** Returns whether any name needs a closer look. */
  static boolean mayIncludeOurs(Set<String> names) {
    for (String name : names) {
      if (mayBeMeantAsOurs(name)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Rejects most names quickly. One wrong letter cannot change both ends and every part of a name.
   */
  static boolean mayBeMeantAsOurs(String name) {
    int last = name.length() - 1;
    if (last < SHORTEST - 1 || !mayBegin(name) && !mayEnd(name, last)) {
      return false;
    }
    return hasOneOf(isLonger(name) ? LONGER_PARTS : PARTS, upperCase(name));
  }

  /** Returns whether the prefix is followed by more than one letter, which may be a wrong one. */
  private static boolean isLonger(String name) {
    int letters = 0;
    for (int i = name.startsWith(LONGER) ? LONGER.length() : name.length();
        i < name.length();
        i++) {
      letters += isOther(name.charAt(i)) ? 0 : 1;
    }
    return letters > 1;
  }

  /**
   * Converts a name to upper case. Most names are in upper case already, and this loop finds that
   * out sooner.
   */
  private static String upperCase(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) >= 'a') {
        return name.toUpperCase(Locale.ROOT);
      }
    }
    return name;
  }

  /** Most short names end here: {@code DO_NOT_TRACK} is the only short key. */
  private static boolean mayBegin(String name) {
    char c = name.charAt(0);
    switch (c | CASE) {
      case 'd':
        return true;
      case 'a':
      case 'c':
        return name.length() >= SHORTEST_OF_OTHERS;
      default:
        return isOther(c);
    }
  }

  private static boolean mayEnd(String name, int last) {
    char c = name.charAt(last);
    switch (c | CASE) {
      case 'k':
        return true;
      case 'e':
      case 's':
      case 't':
        return last >= SHORTEST_OF_OTHERS - 1;
      default:
        return isOther(c);
    }
  }

  /**
   * Returns whether a character is neither a letter nor a digit. Such characters may surround a
   * misspelled name.
   */
  private static boolean isOther(char c) {
    int lower = c | CASE;
    return (lower < 'a' || lower > 'z') && (c < '0' || c > '9');
  }

  private static boolean hasOneOf(String[] parts, String name) {
    for (String part : parts) {
      if (name.contains(part)) {
        return true;
      }
    }
    return false;
  }
}
