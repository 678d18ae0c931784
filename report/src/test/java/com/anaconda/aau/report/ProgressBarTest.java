package com.anaconda.aau.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.anaconda.aau.report.judge.KnownLog;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class ProgressBarTest {
  private static final Path SCRIPT = Path.of("/usr/bin/script");

  @TempDir Path directory;

  @Test
  void showsTheProgress() {
    assertEquals(
        "reading: [###############...............]  50 % of 2.4 GB",
        ProgressBar.line(1_200_000_000, 2_400_000_000L));
    assertEquals("reading: 12.3 MB", ProgressBar.line(12_300_000, -1));
    assertTrue(ProgressBar.line(3, 2).contains("] 100 %"));
  }

  @Test
  @Timeout(60)
  void appearsOnATerminalAndDisappears() throws Exception {
    assumeTrue(Files.isExecutable(SCRIPT), "/usr/bin/script is not installed");
    Path pipe = directory.resolve("pipe");
    assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
    String command = String.join(" ", Forked.words(directory, "-")) + " < " + pipe;
    Process terminal =
        new ProcessBuilder(SCRIPT.toString(), "-qec", command, "/dev/null")
            .redirectErrorStream(true)
            .start();
    StringBuilder shown = new StringBuilder();
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(terminal.getInputStream(), StandardCharsets.UTF_8))) {
      try (OutputStream writer = Files.newOutputStream(pipe)) {
        // Less than what is read to detect the format.
        Files.copy(log(), writer);
        writer.flush();
        while (shown.indexOf("reading: ") < 0) {
          int next = reader.read();
          assertTrue(next >= 0, shown::toString);
          shown.append((char) next);
        }
      }
      for (int next = reader.read(); next >= 0; next = reader.read()) {
        shown.append((char) next);
      }
    }
    assertEquals(0, terminal.waitFor());
    String rest = shown.substring(shown.lastIndexOf("\r\u001b[K") + 4);
    assertTrue(rest.contains(" clients, "), rest);
  }

  @Test
  void isSilentWithoutATerminal() throws Exception {
    Path err = directory.resolve("err");
    int status =
        new ProcessBuilder(Forked.words(directory, log().toString()))
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(err.toFile())
            .start()
            .waitFor();
    assertEquals(0, status);
    assertEquals("", Files.readString(err));
  }

  private Path log() throws IOException {
    Path log = directory.resolve("access.log");
    new KnownLog(6, LocalDate.of(2026, 11, 1), 30, 5, 20).write(log, 5);
    return log;
  }
}
