package com.anaconda.aau.core.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.anaconda.aau.core.AnonUsage;
import com.anaconda.aau.core.CondaCase;
import com.anaconda.aau.core.TokenStrings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What unusual condarcs, places and variables mean to conda and to the agent. */
class OddCondarcsTest {

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void sendsTokensOnlyWhereCondaDoes(CondaCase odd, @TempDir Path root) throws Exception {
    AnonUsage usage = AnonUsage.resolve(odd.in(root), Map.of());
    boolean tokens = TokenStrings.token(usage.tokenString(), 'c') != null;

    assertEquals(odd.agent(), tokens);
    boolean conda = odd.conda().equals(true); // false if conda refuses the value or stops
    assertTrue(conda || !tokens, "sends tokens although conda does not");
    assertEquals(conda != tokens, odd.difference() != null);
    if (odd.difference() != null) {
      String page = Files.readString(Path.of("../docs/configuration.md"));
      assertTrue(page.contains(odd.difference()), odd.difference());
    }
  }

  static Stream<CondaCase> cases() throws IOException {
    return CondaCase.in("/odd-condarcs.json");
  }
}
