package com.anaconda.aau.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Linux's transparent huge pages: memory in pages of 2 MB instead of 4 KB, of which a heap needs
 * few.
 */
final class HugePages {
  /** Not every system has it. */
  private static final Path SETTING = Path.of("/sys/kernel/mm/transparent_hugepage/enabled");

  private HugePages() {}

  /**
   * Returns whether a program gets huge pages if it asks for them. Where it does not, a JVM that is
   * told to ask prints a warning.
   */
  static boolean areOnRequest() {
    return areOnRequest(SETTING);
  }

  static boolean areOnRequest(Path setting) {
    try {
      return Files.readString(setting).contains("[madvise]");
    } catch (IOException e) {
      return false;
    }
  }
}
