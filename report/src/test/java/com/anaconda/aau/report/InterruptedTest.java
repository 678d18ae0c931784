package com.anaconda.aau.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.anaconda.aau.report.judge.KnownLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An interrupted report leaves nothing half done. */
class InterruptedTest {
  @TempDir Path directory;
  private Path log;
  private Path temporary;
  private Path out;
  private Path store;

  @BeforeEach
  void writeALog() throws IOException {
    log = directory.resolve("access.log");
    new KnownLog(5, LocalDate.now().minusDays(20), 120, 10, 60).write(log, 14);
    temporary = Files.createDirectory(directory.resolve("tmp"));
    out = Files.createDirectory(directory.resolve("out"));
    store = directory.resolve("store");
  }

  @ParameterizedTest
  @ValueSource(strings = {"TERM", "KILL"})
  void leavesCompleteFilesAndTheStoreInItsOldOrNewState(String signal) throws Exception {
    assertLeavesNothingHalfDone(signal);
  }

  /** The JVM treats this signal like {@code TERM}. */
  @Tag("exhaustive")
  @Test
  void leavesCompleteFilesAndTheStoreInItsOldOrNewStateAfterControlC() throws Exception {
    assertLeavesNothingHalfDone("INT");
  }

  private void assertLeavesNothingHalfDone(String signal) throws Exception {
    List<String> lines = Files.readAllLines(log);
    Path half = Files.write(directory.resolve("half.log"), lines.subList(0, lines.size() / 2));
    String before = json(half.toString(), "--store", store.toString());
    String expected = json(log.toString());
    assertNotEquals(expected, before);
    Path page = out.resolve("usage.html");
    Files.writeString(page, "<p>yesterday's page</html>\n");

    // Interrupt the report a little later each time, until it completes.
    boolean ended = false;
    for (int millis = 150; !ended; millis += millis / 3) {
      Process process =
          Forked.start(
              temporary,
              log.toString(),
              "--store",
              store.toString(),
              "--html",
              page.toString(),
              "--csv",
              out.resolve("csv").toString());
      ended = process.waitFor(millis, TimeUnit.MILLISECONDS);
      if (!ended) {
        kill(process, signal);
      }
      everyFileIsWhole();
      String now = json("--store", store.toString());
      assertTrue(now.equals(before) || now.equals(expected), now);
      if (!signal.equals("KILL")) {
        assertEquals(List.of(), inside(temporary), "temporary files");
        assertEquals(List.of(), parts(), "unfinished files");
      }
    }
    assertEquals(expected, json(log.toString(), "--store", store.toString()));
  }

  @Test
  void deletesTheTemporaryFilesOfAKilledReport() throws Exception {
    Path abandoned = Files.createDirectory(temporary.resolve("aau-report-1"));
    Path lock = Files.createFile(abandoned.resolve("lock"));
    Files.createFile(abandoned.resolve("00000000.run"));
    Path young = Files.createDirectory(temporary.resolve("aau-report-2"));
    Files.createFile(young.resolve("lock"));
    Path alien = Files.createDirectory(temporary.resolve("aau-report-3"));
    Files.setLastModifiedTime(lock, FileTime.from(Instant.now().minusSeconds(600)));

    assertEquals(0, Forked.start(temporary, log.toString()).waitFor());
    assertEquals(List.of(young, alien), inside(temporary));
  }

  private static void kill(Process process, String signal) throws Exception {
    new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor();
    process.waitFor();
  }

  private void everyFileIsWhole() throws IOException {
    try (Stream<Path> files = Files.walk(out)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String text = Files.readString(file);
        boolean isPage = file.toString().endsWith(".html");
        boolean isPart = file.toString().endsWith(".part");
        assertTrue(isPart || text.endsWith(isPage ? "</html>\n" : "\n"), file.toString());
      }
    }
  }

  private List<Path> parts() throws IOException {
    try (Stream<Path> files = Files.walk(out)) {
      return files.filter(file -> file.toString().endsWith(".part")).toList();
    }
  }

  private static List<Path> inside(Path directory) throws IOException {
    try (Stream<Path> inside = Files.list(directory)) {
      return inside.sorted().toList();
    }
  }

  private static String json(String... arguments) {
    String[] all = Stream.concat(Stream.of(arguments), Stream.of("--json")).toArray(String[]::new);
    Reports.Printed printed = Reports.run(all);
    assertEquals(0, printed.status(), printed.err());
    return printed.out();
  }
}
