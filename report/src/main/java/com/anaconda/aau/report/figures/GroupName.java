package com.anaconda.aau.report.figures;

import java.nio.charset.StandardCharsets;

/**
 * The name of a group.
 *
 * @param name empty if there is none
 * @param version empty if there is none
 */
record GroupName(String name, String version) {
  /** Returns the name from one word of a label. */
  static GroupName of(byte[] label, int name) {
    return new GroupName(words(label)[name], "");
  }

  /** Returns the name and version from two words of a label. */
  static GroupName of(byte[] label, int name, int version) {
    String[] words = words(label);
    return new GroupName(words[name], words[version]);
  }

  /** The generated methods would load a hundred classes. */
  @Override
  public boolean equals(Object other) {
    return other instanceof GroupName its && name.equals(its.name) && version.equals(its.version);
  }

  @Override
  public int hashCode() {
    return 31 * name.hashCode() + version.hashCode();
  }

  private static String[] words(byte[] label) {
    return new String(label, StandardCharsets.UTF_8).split("\0", -1);
  }
}
