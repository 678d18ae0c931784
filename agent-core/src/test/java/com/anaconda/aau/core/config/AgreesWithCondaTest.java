package com.anaconda.aau.core.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.anaconda.aau.core.AnonUsage;
import com.anaconda.aau.core.TokenStrings;
import com.anaconda.aau.core.process.Environment;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

class AgreesWithCondaTest {

  /** Cases where conda ignores a variable that we recognize as a misspelled opt-out. */
  private static final Set<String> MEANT_AS_NO =
      Set.of(
          "env name ANACONDA_ANON_USAGE=false",
          "env name conda_anaconda_anon_usage=false",
          "env name Conda_ANACONDA_ANON_USAGE=false");

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void interpretsAValueAsCondaDoes(
      String label,
      Map<String, String> variables,
      List<Map<String, String>> files,
      boolean tokens,
      @TempDir Path directory)
      throws Exception {
    Path home = Files.createDirectory(directory.resolve("home"));
    Path system = Files.createDirectory(directory.resolve("system"));
    for (Map<String, String> file : files) {
      boolean user = file.get("where").equals("user");
      Path path = user ? home.resolve(".condarc") : system.resolve("condarc");
      Files.write(path, HexFormat.of().parseHex(file.get("hex")));
    }
    Map<String, String> all = new HashMap<>(variables);
    all.put("HOME", home.toString());
    all.put("ANACONDA_ANON_USAGE_TEST_SYSTEM_ROOT", system.toString());

    AnonUsage usage = AnonUsage.resolve(Environment.of(all, null, null, "Linux"), Map.of());

    boolean expected = tokens && !MEANT_AS_NO.contains(label);
    assertEquals(expected, TokenStrings.token(usage.tokenString(), 'c') != null);
    assertEquals(expected, Files.exists(home.resolve(".conda/aau_token")));
  }

  static Stream<Arguments> cases() throws Exception {
    try (InputStream json = AgreesWithCondaTest.class.getResourceAsStream("/condarc-cases.json")) {
      List<Map<String, Object>> cases = new Yaml().load(json);
      return cases.stream()
          .map(
              each ->
                  Arguments.of(
                      each.get("label"), each.get("env"), each.get("files"), each.get("tokens")));
    }
  }
}
