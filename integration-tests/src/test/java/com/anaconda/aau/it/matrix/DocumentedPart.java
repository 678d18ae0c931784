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
    String committed = committed();
    if (Boolean.getBoolean("it.docs.write")) {
      String text = Files.readString(file());
      int first = beginning(text);
      Files.writeString(
          file(), text.substring(0, first) + seen + text.substring(first + committed.length()));
    } else {
      assertEquals(committed, seen, file() + " is out of date; -Dit.docs.write=true updates it");
    }
  }

  /** Returns the section as it is in the documentation. */
  String committed() throws IOException {
    String text = Files.readString(file());
    int first = beginning(text);
    return text.substring(first, text.indexOf(END, first));
  }

  private Path file() {
    return Build.documentation().resolve(page);
  }

  private int beginning(String text) {
    String begin = "<!-- seen by " + test.getSimpleName() + ": do not edit -->\n";
    return text.indexOf(begin) + begin.length();
  }
}
