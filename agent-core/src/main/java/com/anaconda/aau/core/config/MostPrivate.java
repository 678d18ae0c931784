package com.anaconda.aau.core.config;

import com.anaconda.aau.core.config.value.OurKeys;
import com.anaconda.aau.core.config.value.Spelling;
import com.anaconda.aau.core.config.value.Truth;
import com.anaconda.aau.core.header.HostScope;
import java.util.ArrayList;
import java.util.List;

/** Combines two values of a key from the same source, for example if the agent is named twice. */
final class MostPrivate {
  private static final String NO = "false";

  private MostPrivate() {}

  /**
   * Returns the more private of two values of a key: an opt-out over an opt-in, only the hosts in
   * both lists, no heartbeat if the destinations differ, and tokens that differ by host and that
   * are replaced sooner.
   *
   * @param key one of our keys or {@code DO_NOT_TRACK}, possibly misspelled
   */
  static String of(String key, String one, String other) {
    if (Spelling.isDoNotTrack(key)) {
      return one.isEmpty() || Truth.asksForIt(one) ? one : other;
    }
    String spelled = Spelling.keyOf(key);
    if (one.equals(other) || spelled == null) {
      return one;
    }
    if (spelled.equals(OurKeys.SWITCH)) {
      return isYes(one) ? isYes(other) ? one : other : isYes(other) ? one : NO;
    }
    if (spelled.equals(OurKeys.HEARTBEAT)) {
      return isYes(one) && isYes(other) ? one : NO;
    }
    if (spelled.equals(OurKeys.UNLINKABLE)) {
      return !one.isEmpty() && Boolean.FALSE.equals(Truth.ofString(one)) ? other : one;
    }
    if (spelled.equals(OurKeys.ROTATE)) {
      return MaximumAge.shorter(one, other);
    }
    StringBuilder both = new StringBuilder();
    for (String host : HostScope.inBoth(literal(one), literal(other))) {
      both.append(both.length() == 0 ? "" : ";").append(host);
    }
    return both.toString();
  }

  private static boolean isYes(String text) {
    return Boolean.TRUE.equals(Truth.ofString(text));
  }

  /**
   * Drops entries that contain variables, because these could expand to hosts that are not in both
   * lists.
   */
  private static List<String> literal(String text) {
    List<String> items = new ArrayList<>();
    Merge.split(text, items);
    List<String> literal = new ArrayList<>();
    for (String item : items) {
      if (item.indexOf('$') < 0) {
        literal.add(item);
      }
    }
    return literal;
  }
}
