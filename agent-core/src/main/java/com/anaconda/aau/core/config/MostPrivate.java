package com.anaconda.aau.core.config;

import com.anaconda.aau.core.config.value.OurKeys;
import com.anaconda.aau.core.config.value.Spelling;
import com.anaconda.aau.core.config.value.Truth;
import com.anaconda.aau.core.header.HostScope;
import java.util.ArrayList;
import java.util.List;

/** What is in force when one source, such as an agent that is named twice, says two things. */
public final class MostPrivate {
  private static final String NO = "false";

  private MostPrivate() {}

  /**
   * Of two values of a key the one that sends less: a no rather than a yes, no heartbeat rather
   * than one of two, the hosts that are in both lists.
   *
   * @param key a key of ours or {@code DO_NOT_TRACK} as it is written, exactly or almost
   */
  public static String of(String key, String one, String other) {
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
    StringBuilder both = new StringBuilder();
    for (String host : HostScope.inBoth(literal(one), literal(other))) {
      both.append(both.length() == 0 ? "" : ";").append(host);
    }
    return both.toString();
  }

  private static boolean isYes(String text) {
    return Boolean.TRUE.equals(Truth.ofString(text));
  }

  /** Without what stands for something else, which might turn out to be more than is in both. */
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
