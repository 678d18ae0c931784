package com.anaconda.aau.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the JVM that does the work. */
class SmallJvmTest {
  @TempDir Path directory;

  @Test
  void readsManyDirectoriesWithTheOptionsForLargeLogs() throws Exception {
    List<String> directories = new ArrayList<>();
    // Each directory counts as 128 MB.
    for (int i = 0; i < 8; i++) {
      Path one = Files.createDirectory(directory.resolve("day" + i));
      Files.writeString(
          one.resolve("access.log"),
          "10.0.0.1 - - [28/Nov/2026:22:14:3"
              + i
              + " +0000] \"GET /x HTTP/1.1\" 200 1 \"-\" \"Coursier/2.0\"\n");
      directories.add(one.toString());
    }
    Process report =
        new ProcessBuilder(Forked.words(directory, directories.toArray(String[]::new)))
            .redirectErrorStream(true)
            .start();
    String printed = new String(report.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertEquals(0, report.waitFor(), printed);
    assertTrue(
        printed.startsWith("0 clients, 0 sessions, 0 environments in 8 requests\n"), printed);
  }
}
