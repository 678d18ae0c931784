package com.anaconda.aau.it.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Linux's transparent huge pages. A JVM that asks for them in vain prints a warning. */
final class HugePages {

  private HugePages() {}

  static boolean areOnRequest() {
    try {
      return Files.readString(Path.of("/sys/kernel/mm/transparent_hugepage/enabled"))
          .contains("[madvise]");
    } catch (IOException e) {
      return false;
    }
  }
}
