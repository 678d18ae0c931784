package com.anaconda.aau.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DebugIsSilentUnlessAskedTest {

  @Test
  void aProcessWritesNothingButTheAnswer(@TempDir Path home) {
    try (ForkedJvm jvm = ForkedJvm.start(ForkedJvm.home(home))) {
      assertTrue(jvm.go().readLine().startsWith("aau/"));
      assertEquals("", jvm.end().errors());
    }
  }

  @Test
  void anyValueTurnsItOnAndEveryLineHasThePrefix(@TempDir Path home) {
    Map<String, String> variables =
        Map.of(
            "HOME", home.toString(),
            "ANACONDA_ANON_USAGE_DEBUG", "",
            "ANACONDA_ANON_USAGE_DEBUG_PREFIX", "AAU> ");
    try (ForkedJvm jvm = ForkedJvm.start(variables)) {
      String answer = jvm.go().readLine();
      String errors = jvm.end().errors();
      assertTrue(errors.contains(answer), errors);
      errors.lines().forEach(line -> assertTrue(line.startsWith("AAU> "), line));
    }
  }

  @Test
  void aPrefixAloneDoesNotTurnItOn() {
    Environment environment =
        Environment.of(Map.of("ANACONDA_ANON_USAGE_DEBUG_PREFIX", "x"), null, null, null);
    assertFalse(Debug.of(environment).isOn());
  }

  @Test
  void messagesAreNotBuiltWhenOff() {
    Object part =
        new Object() {
          @Override
          public String toString() {
            return fail("built");
          }
        };
    Debug.off().log(part);
  }

  @Test
  void textFromFilesCannotSteerTheTerminalOrFakeLines() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new Debug(out, null).log("a\n\u001b[31mb", 1, null);
    assertEquals("a??[31mb1null\n", out.toString(StandardCharsets.UTF_8));
  }
}
