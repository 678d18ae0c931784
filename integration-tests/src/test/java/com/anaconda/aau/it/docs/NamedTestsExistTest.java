package com.anaconda.aau.it.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every test that a document cites as evidence exists. */
class NamedTestsExistTest {

  private static final Pattern NAMED = Pattern.compile("`(\\w+(?:Test|Suite))\\.(\\w+)`");

  private static final Pattern IS_TEST =
      Pattern.compile(
          "@(Test|ParameterizedTest|RepeatedTest|TestFactory|TestTemplate|FuzzTest)\\b");

  /** The project's root. Tests run in the directory of their module. */
  private static final Path PROJECT = Path.of("").toAbsolutePath().getParent();

  private static final List<String> MODULES =
      List.of("agent-core", "agent", "dist", "integration-tests", "report", "report-spark");

  @ParameterizedTest
  @CsvSource({
    "docs/privacy-evidence.md, 20",
    "SECURITY.md, 20",
    "docs/report.md, 10",
    "docs/fleet.md, 3",
    "docs/kubernetes.md, 3"
  })
  void everyCitedTestExists(String document, int fewest) throws IOException {
    List<String> missing = new ArrayList<>();
    int cited = 0;
    Matcher named = NAMED.matcher(Files.readString(PROJECT.resolve(document)));
    while (named.find()) {
      cited++;
      if (!isTest(named.group(2), sourceOf(named.group(1)))) {
        missing.add(named.group());
      }
    }

    assertEquals(List.of(), missing);
    assertTrue(cited > fewest, "cited tests: " + cited);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@BeforeEach\n  void named() {",
        "@Test\n  void other() {}\n\n  void named() {",
        "@Test\n  void other() {}\n\n  @AfterEach\n  void named() {",
        "@Test\n  void other() {\n  }\n  @AfterEach\n  void named() {",
        "/** As {@code @Test}. */\n  private void named() {",
        "// @Test\n  void named() {",
        "@Test\n  void namedOtherwise() {"
      })
  void findsNoTestInOtherCode(String source) {
    assertFalse(isTest("named", source));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@Test\n  void named() {",
        "@Test\n  @Timeout(30)\n  default void named() {",
        "@EnabledOnOs(value = OS.LINUX, disabledReason = \"(x)\")\n  @Test\n  public void named(",
        "@ParameterizedTest(name = \"{0}\")\n  @CsvSource({\n    \"a, b\"\n  })\n  void named(int a)",
        "@RepeatedTest(3)\n  void named() {"
      })
  void findsEveryKindOfTest(String source) {
    assertTrue(isTest("named", source));
  }

  /** Returns whether one of the annotations directly before a method makes the method a test. */
  private static boolean isTest(String method, String source) {
    String code = source.replaceAll("(?ms)^ */\\*.*?\\*/", "").replaceAll("(?m)^ *//.*$", "");
    Matcher declared = Pattern.compile("\\bvoid " + method + "\\(").matcher(code);
    while (declared.find()) {
      // Go back to the end of the previous member, which cannot be mistaken for part of an
      // annotation.
      String before = code.substring(0, declared.start());
      int end = Math.max(before.lastIndexOf("\n\n"), before.lastIndexOf("\n  }\n"));
      String own = before.substring(Math.max(end, 0));
      if (IS_TEST.matcher(own).find()) {
        return true;
      }
    }
    return false;
  }

  private static String sourceOf(String testClass) throws IOException {
    for (String module : MODULES) {
      try (Stream<Path> files = Files.walk(PROJECT.resolve(module).resolve("src/test/java"))) {
        Path source =
            files.filter(file -> file.endsWith(testClass + ".java")).findFirst().orElse(null);
        if (source != null) {
          return Files.readString(source);
        }
      }
    }
    return "";
  }
}
