package com.anaconda.aau.report.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.anaconda.aau.report.figures.Report;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page as Chromium builds it from a file, under the page's own policy. */
class PageInBrowserTest {
  @TempDir static Path directory;
  private static Browser browser;

  @BeforeAll
  static void start() throws Exception {
    Browser.assumeInstalled();
    browser = new Browser(directory.resolve("profile"));
  }

  @AfterAll
  static void stop() throws Exception {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void fillsItsTablesAndChartsWithoutErrors() throws Exception {
    open(SampleReport.of("library", 60, 3, 30, 4), 1280, false);
    String page = document();
    assertEquals(
        List.of("Summary", "Clients", "Sessions and environments", "Coverage"),
        all("<a href=\"#\\w+\">([^<]*)</a>", page).subList(0, 4));
    assertTrue(
        page.contains("<td class=\"number\">~123,456<span class=\"error\"> ±2.0%</span></td>"));
    assertTrue(page.contains("<canvas"), "a chart is drawn");
    assertTrue(page.contains("14 of 60 shown."), "days");
    assertTrue(page.contains("20 of 30 shown. 5 more with 77 downloads in all."), "packages");
    assertTrue(page.contains("<option value=\"1\">library0 3.9.9</option>"), "retention of a tool");
  }

  @ParameterizedTest
  @CsvSource({"1280, false", "390, true"})
  void hasNoAccessibilityFaults(int width, boolean dark) throws Exception {
    assertHasNoAccessibilityFaults(width, dark);
  }

  @Tag("exhaustive")
  @ParameterizedTest
  @CsvSource({"1280, true", "390, false"})
  void hasNoAccessibilityFaultsInTheOtherColors(int width, boolean dark) throws Exception {
    assertHasNoAccessibilityFaults(width, dark);
  }

  private static void assertHasNoAccessibilityFaults(int width, boolean dark) throws Exception {
    open(SampleReport.of("org.example:library-", 60, 12, 30, 4), width, dark);
    browser.evaluate(axe());
    JsonNode violations =
        browser.evaluate(
            "axe.run(document, {resultTypes: ['violations']}).then(r => r.violations)");
    List<String> found = new ArrayList<>();
    for (JsonNode violation : violations) {
      found.add(
          violation.get("id").asText()
              + ": "
              + violation.get("nodes").get(0).get("failureSummary").asText()
              + violation.get("nodes").get(0).get("html").asText());
    }
    assertEquals(List.of(), found);
  }

  @ParameterizedTest
  @CsvSource({"1280", "390", "320"})
  void isNoWiderThanTheWindow(int width) throws Exception {
    open(SampleReport.of("a-rather-long-name-of-a-library-", 60, 12, 30, 4), width, false);
    String wide =
        "[...document.querySelectorAll('body *')].filter(one => !one.closest('.scroll, .skip, .unseen')"
            + " && one.getBoundingClientRect().right > document.documentElement.clientWidth + 1)"
            + ".map(one => one.outerHTML.slice(0, 80)).join()";
    assertEquals("", browser.evaluate(wide).asText());
  }

  @Test
  void makesNoRequests() throws Exception {
    Path file = open(SampleReport.of("library", 400, 12, 300, 4), 1280, false);
    browser.evaluate("document.querySelectorAll('button').forEach(button => button.click()), 0");
    List<String> requests = new ArrayList<>(browser.requests());
    requests.remove(file.toUri().toString());
    requests.removeIf(request -> request.startsWith("data:"));
    assertEquals(List.of(), requests);
  }

  @Test
  void staysFastWithAYearOfDaysAnd2000Packages() throws Exception {
    open(SampleReport.of("org.example:library-", 365, 100, 2000, 6), 1280, false);
    // A page is slow if the document contains all rows, or if all charts are drawn at once.
    assertEquals(20, number("document.querySelectorAll('[data-table=packages] tbody tr').length"));
    int elements = number("document.querySelectorAll('*').length");
    assertTrue(elements < 8000, "elements: " + elements);
    int drawn = number("charts.filter(chart => chart.chart !== null).length");
    assertTrue(drawn < 5, "charts drawn: " + drawn);
  }

  @Test
  void printsOnAFewSheets() throws Exception {
    open(SampleReport.of("library", 60, 12, 30, 4), 1280, true);
    byte[] pdf = browser.pdf();
    String text = new String(pdf, StandardCharsets.ISO_8859_1);
    assertTrue(text.startsWith("%PDF-"));
    int pages = all("/Type\\s*/(Page)\\b", text).size();
    assertTrue(pages >= 2 && pages <= 25, "pages: " + pages);
  }

  @Test
  void showsTheRetentionOfTheSelectedTool() throws Exception {
    open(SampleReport.of("library", 60, 3, 3, 4), 1280, false);
    browser.evaluate(
        "(() => { const s = document.getElementById('whose'); s.value = '1';"
            + " s.dispatchEvent(new Event('change')); return 0; })()");
    assertTrue(document().contains("Clients seen again in later weeks: library0 3.9.9"));
    assertEquals(List.of(), browser.complaints());
  }

  @Test
  void worksWithTheKeyboard() throws Exception {
    open(SampleReport.of("library", 60, 3, 30, 4), 1280, false);
    String reachable =
        "[...document.querySelectorAll('main button, main select, main input, main a')]"
            + ".filter(one => one.tabIndex < 0).length";
    assertEquals(0, number(reachable));
    assertEquals(
        "#main", browser.evaluate("document.querySelector('.skip').getAttribute('href')").asText());
  }

  @Test
  void showsMarkupInNamesAsText() throws Exception {
    String name = "</script><img src=x onerror=\"document.title='owned'\"><!--";
    open(SampleReport.small(name), 1280, false);
    String page = document();
    assertEquals(List.of(), all("(<img)", page));
    assertTrue(page.contains("&lt;/script&gt;&lt;img src=x onerror="), "as text");
    assertFalse(page.contains("<title>owned"), "no script ran");
  }

  @Test
  void saysThatThereAreNoRequests() throws Exception {
    open(SampleReport.empty(), 1280, false);
    assertTrue(document().contains("<p id=\"empty\">There are no requests"));
    assertFalse(document().contains("<section"), "no section");
  }

  /** Opens a report's page, and fails if the console shows any error or warning. */
  private static Path open(Report report, int width, boolean dark) throws Exception {
    Path file = Files.createTempFile(directory, "usage", ".html");
    HtmlOutput.write(report, file);
    browser.open(file, width, dark);
    assertEquals(List.of(), browser.complaints());
    return file;
  }

  /** Returns the document after its scripts have run, without the scripts. */
  private static String document() throws InterruptedException {
    String dom = browser.evaluate("document.documentElement.outerHTML").asText();
    return dom.replaceAll("(?s)<script.*?</script>", "");
  }

  private static int number(String expression) throws InterruptedException {
    return browser.evaluate(expression).asInt();
  }

  private static String axe() throws IOException {
    try (InputStream in = PageInBrowserTest.class.getResourceAsStream("/axe.min.js")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8) + "; 0";
    }
  }

  private static List<String> all(String pattern, String text) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    return matcher.results().map(found -> found.group(1)).toList();
  }
}
