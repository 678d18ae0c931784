package com.anaconda.aau.it.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import org.junit.jupiter.params.provider.ValueSource;

/** The documents that call on tests as witnesses name tests that there are. */
class NamedTestsExistTest {

  private static final Pattern NAMED = Pattern.compile("`(\\w+(?:Test|Suite))\\.(\\w+)`");

  /** The project's directory; tests run in their module's. */
  private static final Path PROJECT = Path.of("").toAbsolutePath().getParent();

  @ParameterizedTest
  @ValueSource(strings = {"docs/privacy.md", "SECURITY.md"})
  void everyWitness(String document) throws IOException {
    List<String> missing = new ArrayList<>();
    int witnesses = 0;
    Matcher named = NAMED.matcher(Files.readString(PROJECT.resolve(document)));
    while (named.find()) {
      witnesses++;
      if (!sourceOf(named.group(1)).matches("(?s).*\\bvoid " + named.group(2) + "\\(.*")) {
        missing.add(named.group());
      }
    }

    assertEquals(List.of(), missing);
    assertTrue(witnesses > 20, "witnesses: " + witnesses);
  }

  private static String sourceOf(String testClass) throws IOException {
    for (String module : List.of("agent-core", "agent", "integration-tests")) {
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
