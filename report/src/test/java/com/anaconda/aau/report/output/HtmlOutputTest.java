package com.anaconda.aau.report.output;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.anaconda.aau.report.figures.Report;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlOutputTest {
  private static final Pattern SCRIPT = Pattern.compile("<script>(.*?)</script>", Pattern.DOTALL);
  private static final Pattern STYLE = Pattern.compile("<style>(.*?)</style>", Pattern.DOTALL);
  private static final Pattern FIGURES =
      Pattern.compile("<script type=\"application/json\" id=\"figures\">(.*?)</script>");

  @Test
  void allowsOnlyItsOwnScriptsAndStylesByHash() throws Exception {
    String page = page(SampleReport.small("tool"));
    String policy = first("Content-Security-Policy\" content=\"([^\"]*)\"", page);
    assertEquals(
        "default-src 'none'; script-src"
            + hashes(SCRIPT, page)
            + "; style-src"
            + hashes(STYLE, page)
            + "; img-src data:; base-uri 'none'; form-action 'none'",
        policy);
  }

  @Test
  void loadsNothing() throws IOException {
    String page = page(SampleReport.small("tool"));
    String ours = page.replace(resource("echarts.common.min.js"), "");
    Set<String> links = new TreeSet<>();
    Matcher link = Pattern.compile("\\b(?:src|href|srcset|action)=\"([^\"]*)\"").matcher(ours);
    while (link.find()) {
      links.add(link.group(1));
    }
    assertEquals(Set.of("#main", "data:,"), links);
    for (String way : List.of("://", "url(", "@import", "fetch(", "XMLHttpRequest", "innerHTML")) {
      assertFalse(ours.contains(way), way);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "</script><script>alert(1)</script>",
        "</ScRiPt ><img src=x onerror=alert(1)>",
        "<!--<script>",
        "--><b>",
        "\" onload=\"alert(1)",
        "' onload='alert(1)",
        "&lt;b&gt;",
        "]]>",
        "{{policy}}",
        "$1\\u003cscript>",
        "{a|b}",
        "=cmd()",
        "naïve-日本-😀",
      })
  void keepsMarkupInNamesAsText(String name) throws IOException {
    String page = page(SampleReport.small(name));
    String harmless = page(SampleReport.small("tool"));
    // The page around the figures must be unchanged, and the figures must contain no character that
    // is special in HTML.
    assertEquals(FIGURES.matcher(harmless).replaceAll(""), FIGURES.matcher(page).replaceAll(""));
    String figures = first(FIGURES.pattern(), page);
    assertFalse(Pattern.compile("[<>&']|[^ -~]").matcher(figures).find(), figures);
    Set<String> texts = texts(figures);
    // These are the names of a tool or organization, of a package, and of its version.
    assertTrue(texts.containsAll(List.of(name + "0", name + "0-0")), texts::toString);
  }

  @Test
  void showsControlCharactersAsQuestionMarks() throws IOException {
    Set<String> texts =
        texts(first(FIGURES.pattern(), page(SampleReport.small("\033[31m\0\u202ered\u2028"))));
    assertTrue(texts.contains("?[31m??red?0"), texts::toString);
  }

  @Test
  void writesTheSameBytesForTheSameReport() throws IOException {
    assertArrayEquals(
        HtmlOutput.page(SampleReport.of("tool", 30, 10, 100, 5)),
        HtmlOutput.page(SampleReport.of("tool", 30, 10, 100, 5)));
  }

  @Test
  void showsAYearAnd2000PackagesWithinItsLimit() throws IOException {
    byte[] page = HtmlOutput.page(SampleReport.of("org.example:library-", 365, 100, 2000, 6));
    assertTrue(page.length <= HtmlOutput.MOST_BYTES, () -> "" + page.length);
    String figures = first(FIGURES.pattern(), new String(page, StandardCharsets.UTF_8));
    Set<String> texts = texts(figures);
    assertTrue(texts.containsAll(List.of("2026-11-02", "2027-11-01")));
    assertTrue(texts.contains("org.example:library-1999"));
    assertFalse(figures.contains("\"cut\":1"), "all packages and groups");
  }

  @Test
  void omitsAndCountsRowsBeyondItsLimit() throws IOException {
    String longest = "😀".repeat(400);
    byte[] page = HtmlOutput.page(SampleReport.of(longest, 4000, 1000, 2000, 25));
    assertTrue(page.length <= HtmlOutput.MOST_BYTES, () -> "" + page.length);
    String figures = first(FIGURES.pattern(), new String(page, StandardCharsets.UTF_8));
    // The last days must be kept.
    assertTrue(figures.contains("\"2037-10-14\""), "last day");
    for (String cut :
        List.of("\"periodsCut\":", "\"tools\":.*?\"cut\":", "\"packages\":.*?\"cut\":")) {
      assertTrue(Integer.parseInt(first(cut + "(\\d+)", figures)) > 0, cut);
    }
  }

  @Test
  void followsEachChartWithATableOfItsFigures() throws IOException {
    String page = resource("page.html");
    for (String section : page.split("<section")) {
      int chart = section.lastIndexOf("data-chart=");
      assertTrue(chart < 0 || section.indexOf("data-table=", chart) > 0, section);
    }
  }

  @Test
  void writesAPageForAnEmptyReport() throws IOException {
    assertTrue(page(SampleReport.empty()).contains("\"total\":null"));
  }

  private static String page(Report report) throws IOException {
    return new String(HtmlOutput.page(report), StandardCharsets.UTF_8);
  }

  private static String resource(String name) throws IOException {
    return new String(
        HtmlOutput.class.getResourceAsStream("page/" + name).readAllBytes(),
        StandardCharsets.UTF_8);
  }

  private static String first(String pattern, String text) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    assertTrue(matcher.find(), pattern);
    return matcher.group(1);
  }

  private static String hashes(Pattern elements, String page) throws Exception {
    StringBuilder hashes = new StringBuilder();
    Matcher element = elements.matcher(page);
    while (element.find()) {
      byte[] text = element.group(1).getBytes(StandardCharsets.UTF_8);
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(text);
      hashes.append(" 'sha256-").append(Base64.getEncoder().encodeToString(hash)).append('\'');
    }
    return hashes.toString();
  }

  private static Set<String> texts(String json) throws IOException {
    List<String> texts = new ArrayList<>();
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.VALUE_STRING) {
          texts.add(parser.getText());
        }
      }
    }
    return new TreeSet<>(texts);
  }
}
