package com.anaconda.aau.kit;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Compares versions by their numbers. */
public final class VersionNumbers {

  /** Puts the older version first. */
  public static final Comparator<String> ORDER = VersionNumbers::compare;

  private VersionNumbers() {}

  /**
   * Returns the numbers of a version. Ignores the date at the end of Jetty's versions, because no
   * two versions differ only in the date.
   */
  public static List<Integer> of(String version) {
    return Stream.of(version.split("\\."))
        .filter(part -> part.matches("[0-9]+"))
        .map(Integer::valueOf)
        .toList();
  }

  private static int compare(String one, String other) {
    List<Integer> left = of(one);
    List<Integer> right = of(other);
    for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
      if (!left.get(i).equals(right.get(i))) {
        return left.get(i) - right.get(i);
      }
    }
    return left.size() - right.size();
  }
}
