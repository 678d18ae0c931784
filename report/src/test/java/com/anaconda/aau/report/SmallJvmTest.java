package com.anaconda.aau.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the JVM that does the work. */
class SmallJvmTest {
  private static final String LINE =
      "::1 - - [28/Nov/2026:22:14:33 +0000] \"GET /x HTTP/1.1\" 200 1 \"-\" \"x/1\"\n";

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

  /** Containers and CI systems set these variables for every JVM. */
  @ParameterizedTest
  @CsvSource({"JAVA_TOOL_OPTIONS, -Xms512m", "JDK_JAVA_OPTIONS, -Xmn200m"})
  void doesNotObeyTheEnvironmentTwice(String variable, String options) throws Exception {
    String log = Files.writeString(directory.resolve("access.log"), LINE).toString();
    ProcessBuilder report = new ProcessBuilder(Forked.words(directory, log));
    report.environment().put(variable, options);

    assertOneRequest(report);
  }

  @Test
  void doesNotTakeALetterThatTheLocaleLacksForAnyLetter() throws Exception {
    Files.writeString(directory.resolve("ab.log"), LINE);
    List<String> words = new ArrayList<>();
    words.addAll(List.of("sh", "-c", "exec \"$@\" \"$(printf '\\303\\251.log')\"", "sh"));
    words.addAll(Forked.words(directory));
    ProcessBuilder report = new ProcessBuilder(words).directory(directory.toFile());
    report.environment().put("LC_ALL", "C");
    Process process = report.redirectErrorStream(true).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertEquals(3, process.waitFor(), printed);
  }

  private static void assertOneRequest(ProcessBuilder report) throws Exception {
    Process process = report.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), printed);
    assertTrue(printed.startsWith("0 clients, 0 sessions, 0 environments in 1 request\n"), printed);
  }

  @Test
  void estimatesTheSizeOfLogsWhateverTheirNames() throws Exception {
    String rotated = file("access.log.1", 30_000_000);
    String unnamed = file("requests", 4_000_000);
    String packed = file("access.log.2.gz", 1_000_000);

    assertEquals(44_000_000, SmallJvm.size(new String[] {"--json", rotated, unnamed, packed}));
    assertEquals(3L << 27, SmallJvm.size(new String[] {"-", directory.toString(), "logs/*.log"}));
  }

  @Test
  void asksForHugePagesWhereLinuxGrantsThem() {
    assertEquals(
        HugePages.areOnRequest(),
        SmallJvm.command(new String[] {"access.log"}).contains("-XX:+UseTransparentHugePages"));
  }

  private String file(String name, long size) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(directory.resolve(name).toFile(), "rw")) {
      file.setLength(size);
    }
    return directory.resolve(name).toString();
  }
}
