package com.anaconda.aau.report;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LicensesTest {

  @ParameterizedTest
  @MethodSource
  void includesEveryFileThatTheListOfLibrariesNames(String file) {
    assertNotNull(Main.class.getResource("/META-INF/" + file));
  }

  static List<String> includesEveryFileThatTheListOfLibrariesNames() throws IOException {
    // "BSD 2-Clause (licenses/datasketches/LICENSE, appendix B)"
    return Pattern.compile("[(\\s]([\\w./-]*(LICENSE|licenses/)[\\w.-]*)")
        .matcher(resource("THIRD-PARTY.txt"))
        .results()
        .map(name -> name.group(1))
        .distinct()
        .toList();
  }

  private static String resource(String name) throws IOException {
    return new String(
        Main.class.getResourceAsStream("/META-INF/" + name).readAllBytes(), StandardCharsets.UTF_8);
  }
}
