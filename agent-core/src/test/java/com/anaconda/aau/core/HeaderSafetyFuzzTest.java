package com.anaconda.aau.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.anaconda.aau.core.token.Token;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;

/** Whatever files and variables contain, only tokens are sent, and the same ones each time. */
class HeaderSafetyFuzzTest {
  private static final List<String> TOKEN_FILES =
      List.of(
          ".conda/aau_token",
          ".conda/aau_token_host",
          ".conda/org_token",
          ".conda/.installer_token",
          ".config/conda/machine_token",
          "etc/aau_token");
  private static final List<String> OTHER_FILES =
      List.of(".anaconda/keyring", ".anaconda/config.toml", ".condarc");
  private static final List<String> SYSTEM_VARIABLES =
      List.of("INSTALLER_TOKEN", "ORG_TOKEN", "MACHINE_TOKEN");

  /**
   * Puts the input into every file and variable that the agent reads, and then into the token files
   * only.
   */
  @FuzzTest(maxDuration = "10m")
  @Timeout(10)
  void onlyTokensAreSent(byte[] input) throws IOException {
    Path home = Files.createTempDirectory("aau");
    try {
      for (String file : TOKEN_FILES) {
        write(home.resolve(file), input);
      }
      for (String file : OTHER_FILES) {
        write(home.resolve(file), input);
      }
      checkTokens(home, input);
      for (String file : OTHER_FILES) {
        Files.delete(home.resolve(file));
        checkTokens(home, input);
      }
    } finally {
      delete(home);
    }
  }

  private static void checkTokens(Path home, byte[] input) {
    String text = new String(input, StandardCharsets.ISO_8859_1);
    TestEnvironment environment =
        TestEnvironment.withHome(home)
            .with("CONDA_PREFIX", home)
            .with("CONDA_ANACONDA_ANON_USAGE_HOSTS", text);
    for (String name : SYSTEM_VARIABLES) {
      environment.with("ANACONDA_ANON_USAGE_" + name, text);
    }
    AnonUsage usage = AnonUsage.resolve(environment.build(), Map.of());
    String sent = usage.toString();
    assertTrue(sent.matches("aau/[0-9.]+( [cseaiom]/[A-Za-z0-9_-]{1,36})*"), sent);

    StringBuilder tokens = new StringBuilder("aau/" + Version.VERSION);
    for (Token token : usage.tokens()) {
      tokens.append(' ').append(token.kind().letter()).append('/').append(token.value());
      switch (token.kind()) {
        case INSTALLER, ORGANIZATION, MACHINE ->
            assertTrue(text.contains(token.value()), "a token must be part of the input");
        case CLIENT, ENVIRONMENT -> assertTrue(token.value().length() >= 22, "too short");
        default -> {}
      }
    }
    assertEquals(tokens.toString(), sent);
    if (!usage.tokens().isEmpty() && text.matches("[A-Za-z0-9_-]{1,36}")) {
      assertTrue(sent.endsWith(" i/" + text + " o/" + text + " m/" + text), "all three variables");
    }
    AnonUsage again = AnonUsage.resolve(environment.build(), Map.of());
    assertEquals(withoutSession(sent), withoutSession(again.toString()));
  }

  private static String withoutSession(String tokens) {
    return tokens.replaceAll(" s/\\S+", "");
  }

  private static void write(Path file, byte[] content) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, content);
  }

  private static void delete(Path tree) throws IOException {
    try (Stream<Path> all = Files.walk(tree)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }
}
