package com.anaconda.aau.report.figures;

import java.nio.charset.StandardCharsets;

/**
 * What a group is called.
 *
 * @param name empty when there is nothing to call it by
 * @param version empty where there is none
 */
record GroupName(String name, String version) {
  /** The word of a label at a place. */
  static GroupName of(byte[] label, int name) {
    return new GroupName(words(label)[name], "");
  }

  /** The words of a label at two places. */
  static GroupName of(byte[] label, int name, int version) {
    String[] words = words(label);
    return new GroupName(words[name], words[version]);
  }

  private static String[] words(byte[] label) {
    return new String(label, StandardCharsets.UTF_8).split("\0", -1);
  }
}
