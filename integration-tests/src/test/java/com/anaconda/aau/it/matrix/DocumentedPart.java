package com.anaconda.aau.it.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.anaconda.aau.it.harness.Build;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A section of the documentation that a test generates. Everything around it is written by hand.
 *
 * @param page the file's name
 */
record DocumentedPart(String page, Class<?> test) {

  private static final String END = "<!-- end -->\n";

  /** Asserts that the section has this text, or writes it with {@code -Dit.docs.write=true}. */
  void assertIs(String seen) throws IOException {
    Path file = Build.documentation().resolve(page);
    String begin = "<!-- seen by " + test.getSimpleName() + ": do not edit -->\n";
    String committed = Files.readString(file);
    int first = committed.indexOf(begin) + begin.length();
    int end = committed.indexOf(END, first);
    if (Boolean.getBoolean("it.docs.write")) {
      Files.writeString(file, committed.substring(0, first) + seen + committed.substring(end));
    } else {
      assertEquals(
          committed.substring(first, end),
          seen,
          file + " is out of date; -Dit.docs.write=true updates it");
    }
  }
}
