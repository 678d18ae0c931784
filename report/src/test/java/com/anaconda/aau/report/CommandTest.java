package com.anaconda.aau.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.anaconda.aau.core.Version;
import com.anaconda.aau.report.judge.KnownLog;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the command's options, files and exit status. */
class CommandTest {
  @TempDir Path directory;
  private Path log;

  @BeforeEach
  void writeALog() throws IOException {
    log = directory.resolve("access.log");
    new KnownLog(6, LocalDate.of(2026, 11, 1), 12, 2, 20).write(log, 3);
    Files.createDirectory(directory.resolve("dir"));
    // The name of a CSV file, for a log.
    Files.createDirectory(directory.resolve("logs"));
    Files.createSymbolicLink(directory.resolve("logs/periods.csv"), log);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "--from 2026-11-03 --to 2026-11-01 | --from 2026-11-03 is after --to 2026-11-01.",
        "--from 2026-13-01 | Invalid value for option '--from': '2026-13-01' is not a date such as",
        "--by year | Invalid value for option '--by'",
        "--zone Mars/Base | Invalid value for option '--zone': 'Mars/Base' is not a time zone",
        "--keep 3d | --keep says how long a day stays in a store: name one with --store.",
        "--store @dir/s --keep soon | --keep takes a time such as 13 months",
        "--store @dir/s --keep 0d | --keep takes a time such as 13 months",
        "--store @access.log | --store takes a directory",
        "--store @dir @dir | --store must not be",
        "--csv @logs | --csv would replace the log",
        "--csv @dir --html @dir/tools.csv | --html and --csv would both write",
        "--csv @access.log | --csv takes a directory",
        "--csv @dir --store @dir | --csv and --store must not be the same directory.",
        "--html @dir/p.html --store @dir | --html must not be in the directory of --store.",
        "--html @dir | --html takes a file",
        "--html @access.log | --html would replace the log",
        "--mirror-threshold 0 | --mirror-threshold must be at least 1.",
        "--json --json | option '--json' should be specified only once",
        "--log-format nosuch | nosuch",
        "--publsh | Unknown option: '--publsh'",
        "- - | Standard input (-) can be read only once.",
      })
  void rejectsAWrongCommandLine(String options, String message) throws IOException {
    String text = Files.readString(log);
    Reports.Printed printed = run(log + " " + options);
    assertEquals(2, printed.status(), printed.err());
    assertTrue(printed.err().startsWith("aau-report: "), printed.err());
    assertTrue(printed.err().contains(message), printed.err());
    assertEquals("", printed.out());
    assertEquals(text, Files.readString(log));
  }

  @Test
  void requiresALog() {
    Reports.Printed printed = Reports.run();
    assertEquals(2, printed.status());
    assertTrue(printed.err().contains("Name a log"), printed.err());
  }

  @Test
  void doesNotCreateAStoreWithoutALog() {
    Reports.Printed printed = run("--store @mistyped");
    assertEquals(2, printed.status());
    assertTrue(printed.err().contains("There is no store in"), printed.err());
    assertFalse(Files.exists(directory.resolve("mistyped")));
  }

  @Test
  void showsNoEscapeSequenceInTheNameOfAFile() throws IOException {
    String name = directory.resolve("x\u001b[31m\ny.log").toString();
    Files.writeString(Path.of(name), "junk\n");
    assertEquals(3, Reports.run(name + "z").status());
    for (Reports.Printed printed : List.of(Reports.run(name), Reports.run(name + "z"))) {
      assertFalse(printed.err().contains("\u001b"), printed.err());
      assertTrue(printed.err().contains("x?[31m?y.log"), printed.err());
    }
  }

  @Test
  void namesAMissingDirectoryOfThePage() {
    Reports.Printed printed = run("@access.log --html @no/such/page.html");
    assertEquals(3, printed.status());
    assertTrue(printed.err().contains("page.html cannot be written: no directory"), printed.err());
    assertEquals("", printed.out());
  }

  @Test
  void namesAMissingFile() {
    Reports.Printed printed = run("@no.log");
    assertEquals(3, printed.status());
    assertTrue(printed.err().contains(directory.resolve("no.log") + ": no such file"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "@a[.log | no such file",
        "@{a.log | no such file",
        "@dir | no files in this directory",
        "/dev/null | is not a regular file",
        "/dev/fd/99 | is not a regular file",
      })
  void saysWhyALogCannotBeRead(String words, String message) {
    Reports.Printed printed = run(words);
    assertEquals(3, printed.status(), printed.err());
    assertTrue(printed.err().startsWith("aau-report: "), printed.err());
    assertTrue(printed.err().contains(message), printed.err());
    assertEquals(1, printed.err().lines().count(), printed.err());
  }

  /** The JVM opens one of its own files in place of a closed standard input. */
  @Test
  void saysThatStandardInputIsClosed() throws Exception {
    assumeTrue(Files.exists(Path.of("/proc/self/fd")), "only Linux shows what is open");
    String command = String.join(" ", Forked.words(directory, "-")) + " <&-";
    Process process = new ProcessBuilder("sh", "-c", command).redirectErrorStream(true).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals("aau-report: Standard input (-) is closed.\n", printed);
    assertEquals(3, process.waitFor());
  }

  @Test
  void rejectsAnEmptyName() {
    Reports.Printed printed = Reports.run("");
    assertEquals(3, printed.status(), printed.err());
    assertEquals("aau-report: The name of a log is empty.\n", printed.err());
  }

  @Test
  void namesAnUnreadableDirectory() throws IOException {
    Path closed = Files.createDirectory(directory.resolve("dir/closed"));
    Files.setPosixFilePermissions(closed, Set.of());
    assumeFalse(Files.isReadable(closed), "root may read everything");
    Reports.Printed printed = run("@dir");
    assertEquals(3, printed.status(), printed.err());
    assertTrue(printed.err().endsWith("closed: permission denied\n"), printed.err());
  }

  @Test
  void readsADirectoryThatIsALink() throws IOException {
    Files.copy(log, directory.resolve("dir/access.log"));
    Files.createSymbolicLink(directory.resolve("link"), directory.resolve("dir"));
    assertEquals(run("@dir --json").out(), run("@link --json").out());
    assertEquals(0, run("@link").status());
  }

  @Test
  void treatsAnAtSignAsPartOfAName() {
    Reports.Printed printed = Reports.run("@" + log);
    assertTrue(printed.err().contains("@" + log + ": no such file"), printed.err());
  }

  @Test
  void printsHelpWithoutAWarning() {
    Reports.Printed printed = run("--help");
    assertEquals("", printed.err());
    assertTrue(printed.out().contains("more than 1 % of"), printed.out());
  }

  @Test
  void failsIfStandardOutputCannotBeWritten() {
    PrintStream out = System.out;
    try {
      System.setOut(
          new PrintStream(
              new OutputStream() {
                @Override
                public void write(int next) throws IOException {
                  throw new IOException("no space left");
                }
              }));
      assertEquals(3, ReportMain.run(log.toString()));
    } finally {
      System.setOut(out);
    }
  }

  @Test
  void rejectsAnUnwritableDirectoryBeforeReading() throws IOException {
    Path closed = Files.createDirectory(directory.resolve("dir/closed"));
    Files.writeString(closed.resolve("old.html"), "old");
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("r-xr-xr-x"));
    assumeFalse(Files.isWritable(closed), "root may write everywhere");
    for (String option :
        List.of("--html @/new.html", "--html @/old.html", "--csv @", "--csv @/a/b")) {
      Reports.Printed printed = run("@access.log " + option.replace("@", "@dir/closed"));
      assertEquals(3, printed.status(), printed.err());
      assertTrue(printed.err().contains("no permission to write to the directory"), printed.err());
    }
  }

  @Test
  void countsOneRequest() throws IOException {
    Files.write(log, Files.readAllLines(log).subList(0, 1));
    assertTrue(run("@access.log").out().contains(" in 1 request\n"));
  }

  @Test
  void countsAFileOnceEvenIfItIsNamedTwice() {
    assertEquals(run("@access.log --json").out(), run("@access.log @access.log --json").out());
  }

  @Test
  void acceptsPeriodsInUpperCaseAndEveryFormOfKeep() {
    assertEquals(0, run("@access.log --by WEEK").status());
    for (String keep : new String[] {"9000d", "P30Y", "30years", "400w"}) {
      assertEquals(0, run("@access.log --store @dir/s --keep " + keep).status(), keep);
    }
  }

  @Test
  void givesTheSameReportForAnyOrderOfLogs() throws IOException {
    Path other = directory.resolve("other.log");
    new KnownLog(7, LocalDate.of(2026, 11, 2), 12, 2, 20).write(other, 3);
    assertEquals(
        run("@access.log @other.log --json").out(), run("@other.log @access.log --json").out());
  }

  @Test
  void reportsAnEmptyTimeRange() {
    Reports.Printed printed = run("@access.log --from 2027-01-01");
    assertEquals(0, printed.status());
    assertTrue(printed.out().startsWith("There are no requests to report."), printed.out());
    assertEquals(0, run("@access.log --from 2027-01-01 --json --html @p.html --csv @c").status());
  }

  @Test
  void printsItsVersion() {
    assertEquals("aau-report " + Version.VERSION + "\n", run("--version").out());
    assertEquals(run("--version"), run("-V"));
  }

  @Test
  void acceptsOptionsBeforeAndAfterLogsAndWithEqualsSigns() {
    String report = run("@access.log --json --by week").out();
    assertEquals(report, run("--by=WEEK @access.log --json").out());
    assertEquals(report, run("--by week --json -- @access.log").out());
    assertTrue(run("-- --json").err().contains("--json: no such file"));
  }

  /**
   * Runs the command with words separated by spaces, in which an at sign stands for the directory.
   */
  private Reports.Printed run(String words) {
    return Reports.run(
        Stream.of(words.trim().split(" "))
            .map(word -> word.startsWith("@") ? directory.resolve(word.substring(1)) + "" : word)
            .toArray(String[]::new));
  }
}
