package com.anaconda.aau.core.config.value;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Spellings of our keys that count as the key itself if they opt out. */
public final class Misspellings {

  private Misspellings() {}

  /** All keys, and {@code DO_NOT_TRACK}. */
  public static Stream<String> keys() {
    return Stream.of(
        "do_not_track",
        OurKeys.SWITCH,
        "anaconda_anonymous_usage",
        OurKeys.HEARTBEAT,
        OurKeys.HOSTS,
        OurKeys.ACCOUNT_HOSTS,
        OurKeys.UNLINKABLE,
        OurKeys.SHARED_HOSTS,
        OurKeys.ROTATE);
  }

  /**
   * Returns the key with several separators, with and without {@code conda_}, each as it is and
   * with a missing, extra, wrong or transposed letter.
   */
  public static List<String> of(String key) {
    List<String> names = new ArrayList<>();
    for (String prefix : List.of("", "conda_")) {
      for (String separator : List.of("_", "-", ".", "")) {
        addAll((prefix + key).replace("_", separator), names);
      }
    }
    names.removeIf(name -> !Spelling.isKey(name));
    return names;
  }

  private static void addAll(String name, List<String> names) {
    names.add(name);
    for (int i = 0; i <= name.length(); i++) {
      String before = name.substring(0, i);
      String after = name.substring(i);
      for (char letter = 'a'; letter <= 'z'; letter++) {
        names.add(before + letter + after);
        if (i < name.length()) {
          names.add(before + letter + after.substring(1));
        }
      }
      if (i < name.length()) {
        names.add(before + after.substring(1));
      }
      if (i + 1 < name.length()) {
        names.add(before + after.charAt(1) + after.charAt(0) + after.substring(2));
      }
    }
  }
}
