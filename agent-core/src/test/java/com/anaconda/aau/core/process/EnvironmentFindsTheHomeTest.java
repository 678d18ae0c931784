package com.anaconda.aau.core.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EnvironmentFindsTheHomeTest {

  @Test
  void theVariableTakesPrecedenceOverTheAccount() {
    assertEquals(Paths.get("/from/variable"), home(Map.of("HOME", "/from/variable"), "/account"));
  }

  @Test
  void usesTheAccountsHomeWithoutTheVariable() {
    assertEquals(Paths.get("/account"), home(Map.of("HOME", ""), "/account"));
    assertEquals(Paths.get("/account"), home(Map.of(), "/account"));
  }

  @Test
  void anInvalidPathIsNotAHome() {
    assertNull(home(Map.of(), null));
    assertNull(home(Map.of(), ""));
    assertNull(home(Map.of(), "?"));
    assertNull(home(Map.of("HOME", "relative/home"), "/account"));
    assertNull(home(Map.of("HOME", "/nul\0byte"), "/account"));
  }

  @Test
  void usesUserProfileInAnyCaseOnWindows() {
    Map<String, String> variables = Map.of("HOME", "/cygwin", "UserProfile", "/users/me");
    assertEquals(
        Paths.get("/users/me"),
        Environment.of(variables, "/account", "/java", "Windows 11").home());
  }

  private static Path home(Map<String, String> variables, String account) {
    return Environment.of(variables, account, "/java", "Linux").home();
  }
}
