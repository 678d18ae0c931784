package com.anaconda.aau.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.anaconda.aau.report.judge.SyntheticLog;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StoreTest {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd/MMM/yyyy", Locale.ENGLISH);

  @TempDir Path directory;
  private Path log;
  private String store;
  private String expected;

  @BeforeEach
  void writeALog() throws IOException {
    log = directory.resolve("access.log");
    new SyntheticLog(3, 300, 50).write(log, 4, 3000);
    store = directory.resolve("store").toString();
    expected = report(log.toString());
  }

  @Test
  void givesTheSameReportAsTheLogs() {
    assertEquals(expected, report(log.toString(), "--store", store));
    assertEquals(expected, report("--store", store));
  }

  @Test
  void countsEachLineOnceWhenALogGrowsAndIsRotated() throws IOException {
    List<String> lines = Files.readAllLines(log);
    Path growing = directory.resolve("growing.log");
    Files.write(growing, lines.subList(0, 1000));
    report(growing.toString(), "--store", store);
    report(growing.toString(), "--store", store);
    Files.write(growing, lines.subList(1000, 2000), StandardOpenOption.APPEND);
    report(growing.toString(), "--store", store);
    // The log is rotated and compressed, and the server continues in a new file.
    Path rotated = directory.resolve("growing.log.1.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(rotated))) {
      Files.copy(growing, out);
    }
    Files.write(growing, lines.subList(2000, 3000));
    assertEquals(expected, report(growing.toString(), rotated.toString(), "--store", store));
    assertEquals(expected, report(rotated.toString(), "--store", store));
  }

  /** Every line of a small log, and most of a large one, is within the exact marks. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 40, 700, 2999})
  void countsACopyOfTheFirstLinesOnce(int count) throws IOException {
    List<String> first = Files.readAllLines(log).subList(0, count);
    Path copy = Files.write(directory.resolve("copy.log"), first);
    Path compressed = gzip(directory.resolve("copy.gz"), String.join("\n", first));
    report(log.toString(), "--store", store);
    assertEquals(expected, report(copy.toString(), "--store", store), "after the log");
    assertEquals(expected, report(compressed.toString(), "--store", store), "compressed");
    assertEquals(expected, report(log.toString(), copy.toString()), "without a store");

    String other = directory.resolve("other").toString();
    report(compressed.toString(), "--store", other);
    assertEquals(expected, report(log.toString(), "--store", other), "before the log");
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "2, 1", "30, 1", "100, 1", "400, 3", "2900, 99", "1, 3", "1, 2999"})
  void countsALogThatOnlyBeginsLikeAKnownOne(int same, int others) throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(log).subList(0, same));
    for (int i = 0; i < others; i++) {
      // Shorter than any line of the other log.
      lines.add("::1 - - [09/Nov/2026:12:00:00 +0000] \"GET /x HTTP/1.1\" 200 1 \"-\" \"x/1\"");
    }
    Path other = Files.write(directory.resolve("other.log"), lines);
    String both = report(log.toString(), other.toString());
    report(log.toString(), "--store", store);
    assertEquals(both, report(other.toString(), "--store", store));
    assertEquals(both, report(log.toString(), other.toString(), "--store", store));
  }

  @Test
  void countsTheLastLineOfACompressedLogThatLacksItsEnd() throws IOException {
    String text = Files.readString(log).stripTrailing();
    Path compressed = gzip(directory.resolve("access.log.gz"), text);
    assertEquals(expected, report(compressed.toString(), "--store", store));
    assertEquals(expected, report(compressed.toString(), "--store", store));
    Files.writeString(log, text);
    assertEquals(expected, report(log.toString(), "--store", store));
    Files.writeString(log, text + "\n");
    assertEquals(expected, report(log.toString(), "--store", store));
  }

  @Test
  void continuesALineThatWasCutShortInAnArchive() throws IOException {
    String text = Files.readString(log);
    Path archive = gzip(directory.resolve("archive.gz"), text.substring(0, text.length() - 20));
    assertEquals(0, Reports.run(archive.toString(), "--store", store).status());
    Path rest = gzip(directory.resolve("rest.gz"), text.substring(text.length() - 20));
    Files.write(archive, Files.readAllBytes(rest), StandardOpenOption.APPEND);
    assertEquals(expected, report(archive.toString(), "--store", store));
  }

  @Test
  void countsATruncatedArchiveOnce() throws IOException {
    Path archive = gzip(directory.resolve("archive.gz"), Files.readString(log));
    byte[] bytes = Files.readAllBytes(archive);
    Files.write(archive, Arrays.copyOf(bytes, bytes.length / 2));
    String half = Reports.run(archive.toString(), "--store", store, "--json").out();
    assertEquals(half, Reports.run(archive.toString(), "--store", store, "--json").out());
    Files.write(archive, bytes);
    assertEquals(
        requests(expected), requests(report(archive.toString(), "--store", store)), "complete");
  }

  /** A report lists the lines that could not be read, so it is not the same byte for byte. */
  private static String requests(String json) {
    return json.substring(0, json.indexOf("\"unreadable\""));
  }

  private static Path gzip(Path file, String text) throws IOException {
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return file;
  }

  @Test
  void leavesAnIncompleteLastLineForTheNextRun() throws IOException {
    String text = Files.readString(log);
    int cut = text.length() - 20;
    Files.writeString(log, text.substring(0, cut));
    Reports.Printed first = Reports.run(log.toString(), "--store", store);
    assertEquals("", first.err());
    Files.writeString(log, text.substring(cut), StandardOpenOption.APPEND);
    assertEquals(expected, report(log.toString(), "--store", store));
  }

  @Test
  void leavesOtherFilesInItsDirectoryAlone() throws IOException {
    Path other = Files.createDirectory(Path.of(store)).resolve("installer-1.0.run");
    Files.writeString(other, "not ours");
    report(log.toString(), "--store", store);
    assertEquals("not ours", Files.readString(other));
  }

  @Test
  void doesNotMixDaysOfTwoTimeZones() {
    report(log.toString(), "--store", store);
    Reports.Printed printed = Reports.run("--store", store, "--zone", "Asia/Tokyo");
    assertEquals(2, printed.status());
    assertTrue(
        printed.err().contains("in the time zone UTC. Add --zone UTC, or use another store."),
        printed.err());
    assertEquals(0, Reports.run("--store", store, "--zone", "Etc/UTC").status());
  }

  @Test
  void isReadableOnlyByItsOwner() throws IOException {
    report(log.toString(), "--store", store);
    try (Stream<Path> inside = Files.list(Path.of(store))) {
      inside
          .filter(file -> !file.endsWith("lock"))
          .forEach(file -> assertEquals("rw-------", mode(file), file.toString()));
    }
    assertEquals("rwx------", mode(Path.of(store)));
  }

  /** A run that was killed, or for which the disk was too small, may have left many files. */
  @Test
  void deletesTheFilesOfAnUnfinishedRun() throws IOException {
    report(log.toString(), "--store", store);
    Path left = Files.createFile(Path.of(store, "2026-11-01-0123456789abcdef.run"));
    assertEquals(0, Reports.run("--store", store).status());
    assertFalse(Files.exists(left));
  }

  @Test
  void forgetsDaysThatAreTooOld() {
    report(log.toString(), "--store", store, "--keep", "1 day");
    // The synthetic log is from November 2026.
    Reports.Printed printed = Reports.run("--store", store, "--keep", "1 day");
    boolean isOld = java.time.LocalDate.now().isAfter(java.time.LocalDate.of(2026, 11, 10));
    assertEquals(isOld, printed.out().startsWith("There are no requests to report"), printed.out());
  }

  @Test
  void saysHowManyRequestsAreTooOldToKeep() throws IOException {
    String line = "::1 - - [%s/Jan/2020:12:00:00 +0000] \"GET /x HTTP/1.1\" 200 1 \"-\" \"x/1\"\n";
    String old = line.formatted("01") + line.formatted("02") + line.formatted("02");
    Files.writeString(log, old);
    Reports.Printed printed = Reports.run(log.toString(), "--store", store, "--keep", "1 month");
    String oldest = LocalDate.now(ZoneId.of("UTC")).minusMonths(1).toString();
    assertEquals(
        "aau-report: left out 3 requests on 2 days before "
            + oldest
            + ": older than --keep;"
            + " to count them, use a new store and a longer --keep\n",
        printed.err());
    assertEquals("", Reports.run(log.toString(), "--store", store).err(), "said once");
  }

  /** A buffer for each of these days would not fit into this heap. */
  @Test
  void addsManyYearsOfDaysTwiceWithLittleMemory() throws Exception {
    StringBuilder lines = new StringBuilder();
    LocalDate first = LocalDate.of(2015, 1, 1);
    for (int i = 0; i < 2500; i++) {
      lines.append(
          "::1 - - [%s:12:00:00 +0000] \"GET /x HTTP/1.1\" 200 1 \"-\" \"x/1\"\n"
              .formatted(DAY.format(first.plusDays(i))));
    }
    for (int run = 1; run <= 2; run++) {
      Path years = directory.resolve("years" + run + ".log");
      Files.writeString(years, lines.toString().replace("/x ", "/x" + run + " "));
      List<String> words =
          Forked.words(directory, years.toString(), "--store", store, "--keep", "40 years");
      words.add(1, "-Xmx64m");
      Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
      String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertEquals(0, process.waitFor(), out);
      assertTrue(out.contains("in %,d requests".formatted(2500 * run)), out);
    }
  }

  @Test
  void namesADamagedFile() throws IOException {
    report(log.toString(), "--store", store);
    Path day;
    try (Stream<Path> inside = Files.list(Path.of(store))) {
      day = inside.filter(file -> file.toString().endsWith(".run")).findFirst().orElseThrow();
    }
    byte[] bytes = Files.readAllBytes(day);
    bytes[bytes.length / 2] ^= 1;
    Files.write(day, bytes);
    Reports.Printed printed = Reports.run("--store", store);
    assertEquals(3, printed.status());
    assertTrue(printed.err().contains(day + " is damaged"), printed.err());
  }

  @Test
  void addsUpTwoConcurrentReports() throws Exception {
    List<String> lines = Files.readAllLines(log);
    Path one = Files.write(directory.resolve("one.log"), lines.subList(0, 1500));
    Path other = Files.write(directory.resolve("other.log"), lines.subList(1500, 3000));
    Process first = Forked.start(directory, one.toString(), "--store", store);
    Process second = Forked.start(directory, other.toString(), "--store", store);
    assertEquals(0, first.waitFor());
    assertEquals(0, second.waitFor());
    assertEquals(expected, report("--store", store));
  }

  @Test
  void saysThatItWaitsForAStoreInUse() throws Exception {
    report(log.toString(), "--store", store);
    Path err = directory.resolve("err");
    Process waiting;
    try (FileChannel channel = FileChannel.open(Path.of(store, "lock"), StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      assertTrue(lock.isValid());
      waiting =
          new ProcessBuilder(Forked.words(directory, "--store", store, "--json"))
              .redirectError(err.toFile())
              .redirectOutput(directory.resolve("out").toFile())
              .start();
      while (!Files.readString(err).contains("waiting for another report")) {
        assertFalse(waiting.waitFor(10, TimeUnit.MILLISECONDS), "it waits");
      }
    }
    assertEquals(0, waiting.waitFor());
    assertEquals(expected, Files.readString(directory.resolve("out")));
  }

  private static String report(String... arguments) {
    String[] all = Stream.concat(Stream.of(arguments), Stream.of("--json")).toArray(String[]::new);
    Reports.Printed printed = Reports.run(all);
    assertEquals(0, printed.status(), printed.err());
    return printed.out();
  }

  private static String mode(Path file) {
    try {
      return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
