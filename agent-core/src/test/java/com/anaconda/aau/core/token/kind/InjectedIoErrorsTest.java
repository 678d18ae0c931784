package com.anaconda.aau.core.token.kind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.anaconda.aau.core.AnonUsage;
import com.anaconda.aau.core.TestEnvironment;
import com.anaconda.aau.core.TokenStrings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InjectedIoErrorsTest {
  @TempDir private Path home;

  @Test
  void noTokenIsCreatedIfWritesFail() {
    String answer = resolve("ANACONDA_ANON_USAGE_WRITE_CHAOS", "ce");
    assertNull(TokenStrings.token(answer, 'c'));
    assertNull(TokenStrings.token(answer, 'e'));
    assertNotNull(TokenStrings.token(answer, 's'));
    assertTrue(Files.notExists(home.resolve(".conda")));
    assertTrue(Files.notExists(home.resolve("etc")));
  }

  @Test
  void anExistingTokenIsUsedEvenIfWritesFail() throws IOException {
    String token = TokenStrings.token(resolve("X", "x"), 'c');
    Files.delete(home.resolve(".conda/aau_token_host"));
    String answer = resolve("ANACONDA_ANON_USAGE_WRITE_CHAOS", "c");
    assertEquals(token, TokenStrings.token(answer, 'c'));
    assertTrue(Files.notExists(home.resolve(".conda/aau_token_host")));
  }

  @Test
  void nothingIsOverwrittenIfReadsFail() throws IOException {
    String token = TokenStrings.token(resolve("X", "x"), 'c');
    String answer = resolve("ANACONDA_ANON_USAGE_READ_CHAOS", "c");
    assertNull(TokenStrings.token(answer, 'c'));
    assertNotNull(TokenStrings.token(answer, 'e'));
    assertEquals(token, Files.readString(home.resolve(".conda/aau_token")));
  }

  private String resolve(String variable, String kinds) {
    return AnonUsage.resolve(
            TestEnvironment.withHome(home).with("CONDA_PREFIX", home).with(variable, kinds).build(),
            Map.of())
        .toString();
  }
}
