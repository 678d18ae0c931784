package com.anaconda.aau.report.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.anaconda.aau.report.figures.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the page as rendered by Chromium, under the page's own policy. */
class PageInBrowserTest {
  private static final Path BROWSER = Path.of("/usr/bin/chromium");

  @TempDir static Path directory;

  @BeforeAll
  static void needsChromium() {
    assumeTrue(Files.isExecutable(BROWSER), "/usr/bin/chromium is not installed");
  }

  @Test
  void fillsItsTablesAndChartsWithoutAnError() throws Exception {
    String page = open(SampleReport.of("library", 60, 3, 30, 4));
    assertEquals(
        List.of("Summary", "Clients", "Sessions and environments", "Coverage"),
        all("<a href=\"#\\w+\">([^<]*)</a>", page).subList(0, 4));
    assertTrue(
        page.contains("<td class=\"number\">~123,456<span class=\"error\"> ±2.0%</span></td>"));
    assertTrue(page.contains("<canvas"), "a chart is drawn");
    assertTrue(page.contains("14 of 60 shown."), "days");
    assertTrue(page.contains("20 of 30 shown. 5 more with 77 downloads in all."), "packages");
  }

  @Test
  void showsMarkupInNamesAsText() throws Exception {
    String name = "</script><img src=x onerror=\"document.title='owned'\"><!--";
    String page = open(SampleReport.small(name));
    assertEquals(List.of(), all("(<img)", page));
    assertTrue(page.contains("&lt;/script&gt;&lt;img src=x onerror="), "as text");
    assertFalse(page.contains("<title>owned"), "no script ran");
  }

  @Test
  void saysThatThereWasNoRequest() throws Exception {
    String page = open(SampleReport.empty());
    assertTrue(page.contains("<p id=\"empty\">The logs contain no requests"));
    assertFalse(page.contains("<section"), "no section");
  }

  /** Returns the document after its scripts have run. Fails on any console message. */
  private static String open(Report report) throws Exception {
    Path file = Files.createTempFile(directory, "usage", ".html");
    HtmlOutput.write(report, file);
    Path profile = Files.createTempDirectory(directory, "profile");
    Path out = Files.createTempFile(directory, "dom", ".html");
    Path errors = Files.createTempFile(directory, "console", ".txt");
    Process browser =
        new ProcessBuilder(
                BROWSER.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + profile,
                "--enable-logging=stderr",
                "--virtual-time-budget=5000",
                "--dump-dom",
                file.toUri().toString())
            .redirectOutput(out.toFile())
            .redirectError(errors.toFile())
            .start();
    if (!browser.waitFor(120, TimeUnit.SECONDS)) {
      browser.destroyForcibly();
    }
    List<String> console =
        Files.readAllLines(errors).stream().filter(line -> line.contains("CONSOLE")).toList();
    assertEquals(List.of(), console);
    return withoutScripts(Files.readString(out));
  }

  private static String withoutScripts(String dom) throws IOException {
    return dom.replaceAll("(?s)<script.*?</script>", "");
  }

  private static List<String> all(String pattern, String text) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    return matcher.results().map(found -> found.group(1)).toList();
  }
}
