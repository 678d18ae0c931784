package com.anaconda.aau.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.anaconda.aau.report.count.Secrets;
import com.anaconda.aau.report.figures.GroupTable;
import com.anaconda.aau.report.ingest.Ingest;
import com.anaconda.aau.report.ingest.Progress;
import com.anaconda.aau.report.ingest.Source;
import com.anaconda.aau.report.ingest.Spill;
import com.anaconda.aau.report.log.LogFormats;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Hostile lines in a log are counted correctly and affect nothing else. */
class HostileLogTest {
  private static final String TOKENS =
      "aau/0.1.0 c/AAAAAAAAAAAAAAAAAAAAAA s/BBBBBBBBBBBBBBBBBBBBBB e/CCCCCCCCCCCCCCCCCCCCCC";

  @TempDir Path directory;

  @Test
  void ignoresTokensInAPathReferrerOrUserName() throws Exception {
    Path log =
        write(
            "10.0.0.1 - - [28/Nov/2026:22:14:33 +0000] \"GET /x?u= "
                + TOKENS
                + " HTTP/1.1\" 200 1 \"-\" \"curl/8\"\n"
                + "10.0.0.1 - - [28/Nov/2026:22:14:33 +0000] \"GET /x HTTP/1.1\" 200 1 \"http://x/ "
                + TOKENS
                + "\" \"curl/8\"\n"
                + "10.0.0.1 - "
                + TOKENS
                + " [28/Nov/2026:22:14:33 +0000] \"GET /x HTTP/1.1\" 200 1"
                + " \"-\" \"curl/8\"\n");
    assertEquals(3, Reports.of(log).total().traffic().untagged());
    assertEquals(0, Reports.of(log).total().clients().value());
  }

  @Test
  void countsARequestOnceIfItNamesAnOrganizationTwice() throws Exception {
    Path log =
        write(
            "10.0.0.1 - - [28/Nov/2026:22:14:33 +0000] \"GET /x HTTP/1.1\" 200 1 \"-\" \"x/1 "
                + TOKENS
                + " i/images i/images o/acme o/acme\"\n");
    assertEquals(1, Reports.of(log).organizations().rows().get(0).traffic().requests());
    assertEquals(1, Reports.of(log).installers().rows().get(0).traffic().requests());
  }

  /**
   * nginx and Apache escape quotes in their logs, so a quote sent by a client never ends a field.
   */
  @Test
  void ignoresUserAgentsForgedWithEscapedQuotes() throws Exception {
    String start = "10.0.0.1 - - [28/Nov/2026:22:14:33 +0000] \"GET ";
    StringBuilder lines = new StringBuilder();
    for (String quote : new String[] {"\\x22", "\\\""}) {
      String forged = "\" 200 1 \"-\" \"x/1 ".replace("\"", quote) + TOKENS;
      lines.append(start).append("/x" + forged + " HTTP/1.1\" 404 1 \"-\" \"curl/8\"\n");
      lines.append(start).append("/x HTTP/1.1\" 404 1 \"" + forged + "\" \"curl/8\"\n");
    }
    Path log = write(lines.toString());
    assertEquals(4, Reports.of(log).total().traffic().untagged());
    assertEquals("curl", Reports.of(log).tools().rows().get(0).name());
  }

  @Test
  void showsNoEscapeSequenceMarkupOrFormula() throws Exception {
    Path log =
        write(
            line("\u001b[31mred/1.0")
                + line("<script>alert(1)</script>/1")
                + line("=cmd()/1")
                + line("@SUM(1)/1")
                + line("x/1 \u202e")
                + ("10.0.0.1 - - [28/Nov/2026:22:14:33 +0000] \"GET /=1+1/-/=1+1-1.0.tgz HTTP/1.1\""
                    + " 200 1 \"-\" \"npm/1\"\n")
                + ("10.0.0.1 - - [28/Nov/2026:22:14:33 +0000] \"GET /+cmd/-/+cmd-1.0.tgz HTTP/1.1\""
                    + " 200 1 \"-\" \"npm/1\"\n"));
    String csv = directory.resolve("csv").toString();
    Reports.Printed tables = Reports.run(log.toString(), "--csv", csv);
    Reports.Printed json = Reports.run(log.toString(), "--json");
    assertEquals(0, tables.status(), tables.err());
    assertFalse((tables.out() + json.out()).contains("\u001b"), tables.out());
    assertFalse((tables.out() + json.out()).contains("<script"));
    String packages = Files.readString(Path.of(csv, "packages.csv"));
    assertTrue(packages.contains("npm,'+cmd,1,"), packages);
    assertFalse(packages.contains(",=1+1,"), packages);
  }

  @Test
  void countsGarbageAndReturnsAnErrorStatus() throws Exception {
    Path log =
        write(line("x/1").repeat(3) + "\0\0garbage \u0001\u00ff\n" + "y".repeat(300_000) + "\n");
    Reports.Printed printed = Reports.run(log.toString());
    assertEquals(1, printed.status());
    assertTrue(printed.out().startsWith("0 clients"), printed.out());
    assertTrue(printed.err().contains("2 of 5 lines could not be read"), printed.err());
    assertTrue(printed.err().contains(log + ", line 4: not in the format"), printed.err());
    assertTrue(printed.err().contains(log + ", line 5: the line is too long"), printed.err());
  }

  @Test
  void saysWhichTimesAreImpossible() throws Exception {
    int next = LocalDate.now(ZoneId.of("UTC")).getYear() + 2;
    String good = line("x/1");
    Path log =
        write(
            good.repeat(300)
                + good.replace("/2026:", "/1994:")
                + good.replace("/2026:", "/" + next + ":")
                + good.replace("/2026:", "/9999:")
                + good.replace("/2026:", "/1995:"));
    Reports.Printed printed = Reports.run(log.toString());
    assertTrue(printed.out().contains(" in 301 requests\nfrom 1995-11-28 to 2026"), printed.out());
    assertTrue(printed.err().contains("3 of 304 lines"), printed.err());
    assertTrue(
        printed.err().contains("line 301: its time is before 1995, or more than a year from now"),
        printed.err());
    // Even if there is no other line.
    printed = Reports.run(write(good.replace("/2026:", "/1994:")).toString());
    assertTrue(printed.err().contains("line 1: its time is before 1995"), printed.err());
  }

  @Test
  void rejectsImpossibleTimesInEveryFormat() throws Exception {
    String old = "1994-11-28";
    for (String lines :
        List.of(
            "#Version: 1.0\n#Fields: date time cs-method cs-uri-stem sc-status cs(User-Agent)\n"
                + old
                + " 10:00:00 GET /x 200 x/1\n",
            "{\"time\":\""
                + old
                + "T10:00:00Z\",\"method\":\"GET\",\"path\":\"/x\",\"status\":200,"
                + "\"http_user_agent\":\"x/1\"}\n")) {
      Reports.Printed printed = Reports.run(write(lines).toString());
      assertEquals(1, printed.status(), lines);
      assertTrue(printed.err().contains("1 of 1 lines could not be read"), printed.err());
    }
  }

  /** A file for each line would take minutes, and as many files as there are lines. */
  @Test
  void keepsTheCountsOfManyDaysTogether() throws Exception {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      lines.append(
          line("x/1").replace("28/Nov/2026", "%02d/Nov/%d".formatted(1 + i % 28, 2000 + i % 23)));
    }
    Path log = write(lines.toString());
    Secrets secrets = Secrets.ofOneRun();
    try (Spill spill = new Spill()) {
      Ingest.Result read =
          new Ingest(new LogFormats(ZoneId.of("UTC")), "auto", secrets, spill)
              .read(List.of(Source.of(log)), new Progress());
      assertTrue(read.runs().size() < 50, "files: " + read.runs().size());
    }
    assertEquals(644, Reports.of(log).periods().size());
  }

  @Test
  void readsAGzipBombWithLittleMemory() throws Exception {
    Path bomb = directory.resolve("bomb.gz");
    ByteArrayOutputStream member = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(member)) {
      out.write("x".repeat(1 << 24).getBytes(StandardCharsets.US_ASCII));
    }
    try (OutputStream out = Files.newOutputStream(bomb)) {
      for (int i = 0; i < 64; i++) {
        member.writeTo(out);
      }
    }
    Reports.Printed printed = Reports.run(bomb.toString());
    assertEquals(1, printed.status());
    assertTrue(printed.err().contains("1 of 1 lines could not be read"), printed.err());
  }

  @Test
  void countsATruncatedCompressedFileUpToItsEnd() throws Exception {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(whole)) {
      for (int i = 0; i < 20_000; i++) {
        out.write(line("x/" + i).getBytes(StandardCharsets.UTF_8));
      }
    }
    byte[] bytes = whole.toByteArray();
    Path log = directory.resolve("cut.gz");
    Files.write(log, java.util.Arrays.copyOf(bytes, bytes.length / 2));
    Reports.Printed printed = Reports.run(log.toString());
    assertEquals(1, printed.status());
    assertTrue(printed.err().contains(log + " is truncated or damaged"), printed.err());
    assertTrue(printed.out().contains(" requests"), printed.out());
  }

  @Test
  void namesACorruptGzipFile() throws Exception {
    Path log =
        Files.write(directory.resolve("broken.gz"), new byte[] {0x1F, (byte) 0x8B, 1, 2, 3, 4});
    Reports.Printed printed = Reports.run(log.toString());
    assertEquals(3, printed.status());
    assertTrue(printed.err().contains(log.toString()), printed.err());
  }

  @Test
  void recognizesALogThatStartsWithGarbage() throws Exception {
    String good = line("first/1") + line("second/1");
    assertEquals(2, Reports.of(write("\0".repeat(2_000_000) + good)).total().traffic().requests());
    assertEquals(
        2, Reports.of(write("x".repeat(300_000) + "\n" + good)).total().traffic().requests());
  }

  /** The cost of a line must not be quadratic in its number of quotes. */
  @Test
  @Timeout(60)
  void readsLinesFullOfQuotesInLinearTime() throws Exception {
    String quotes = "\" ".repeat(30_000);
    String backslashes = "\\\"".repeat(30_000);
    Path log = write((line(quotes) + line(backslashes) + line("x/1 [" + quotes)).repeat(100));
    assertEquals(300, Reports.of(log).total().traffic().untagged());
  }

  @Test
  void warnsAboutALogWithoutUserAgents() throws Exception {
    Path log =
        write("10.0.0.1 - - [28/Nov/2026:22:14:33 +0000] \"GET /x HTTP/1.1\" 200 12\n".repeat(2));
    Reports.Printed printed = Reports.run(log.toString());
    assertEquals(1, printed.status());
    assertTrue(printed.err().contains("none of 2 requests has a User-Agent"), printed.err());
  }

  @Test
  void ranksInventedNamesBelowThoseOfMoreClients() throws Exception {
    StringBuilder lines = new StringBuilder();
    String agent = "%s/1 (Java %s) aau/0.1.0 c/%022d s/%022d e/%022d";
    // These names come first, whether in the order of the log or of the tools' names.
    for (int i = 0; i < 4000; i++) {
      lines.append(line(agent.formatted("Apache-Maven", "9." + i, i, i, i)));
    }
    for (int i = 0; i < 60; i++) {
      String tool = i % 2 == 0 ? "Apache-Maven" : "Zulu-Tool";
      lines.append(line(agent.formatted(tool, "99.0", i, i, i)));
    }
    // Systems are names from a list of our own.
    GroupTable table = Reports.of(write(lines.toString())).javaVersions();
    assertEquals(4001, table.names());
    assertEquals(60, table.rows().get(0).clients().value(), table.rows().get(0).toString());
    assertEquals(60, table.rows().get(0).traffic().requests());
    assertEquals(3001, table.others().value());
    assertEquals(3001, table.otherRequests());
  }

  @Test
  void limitsTheMemoryForInventedNames() throws Exception {
    assertFitsIntoASmallHeap(80_000, i -> 1 + i * 28 / 80_000, i -> " i/i" + i + " o/o" + i);
  }

  @Test
  void limitsTheMemoryForManyInventedNamesInALine() throws Exception {
    String names = " o/%1$da o/%1$db o/%1$dc o/%1$dd o/%1$de o/%1$df o/%1$dg o/%1$dh";
    assertFitsIntoASmallHeap(15_000, i -> 1, i -> names.formatted(i));
  }

  private void assertFitsIntoASmallHeap(int lines, IntUnaryOperator day, IntFunction<String> names)
      throws Exception {
    Path log = directory.resolve("inventions.log");
    try (Writer out = Files.newBufferedWriter(log)) {
      for (int i = 0; i < lines; i++) {
        out.write(
            """
            10.0.0.1 - - [%2$02d/Nov/2026:22:14:33 +0000] "GET /m2/org/x/p%1$d/1/p%1$d-1.jar HTTP/1.1"\
             200 1 "-" "T%1$d/1 aau/0.1.0 c/%1$022d s/%1$022d e/%1$022d%3$s"
            """
                .formatted(i, day.applyAsInt(i), names.apply(i)));
      }
    }
    Process small =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                // As the command does for a log of this size.
                "-XX:TieredStopAtLevel=1",
                "-XX:ActiveProcessorCount=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                log.toString())
            .redirectErrorStream(true)
            .start();
    String printed = new String(small.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, small.waitFor(), printed);
    assertTrue(printed.contains("in %,d requests".formatted(lines)), printed);
  }

  private static String line(String agent) {
    return "10.0.0.1 - - [28/Nov/2026:22:14:33 +0000] \"GET /x HTTP/1.1\" 200 1 \"-\" \""
        + agent
        + "\"\n";
  }

  private Path write(String text) throws IOException {
    return Files.writeString(directory.resolve("access.log"), text);
  }
}
