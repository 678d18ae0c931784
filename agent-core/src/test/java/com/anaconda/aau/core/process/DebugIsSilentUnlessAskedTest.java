package com.anaconda.aau.core.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.anaconda.aau.core.ForkedJvm;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DebugIsSilentUnlessAskedTest {

  @Test
  void writesNothingByDefault(@TempDir Path home) {
    try (ForkedJvm jvm = ForkedJvm.start(ForkedJvm.home(home))) {
      assertTrue(jvm.go().readLine().startsWith("aau/"));
      assertEquals("", jvm.end().errors());
    }
  }

  @Test
  void anyValueTurnsItOnAndEveryLineStartsWithThePrefix(@TempDir Path home) {
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
  void buildsNoMessageWhenOff() {
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
  void textFromFilesCannotControlTheTerminalOrFakeLines() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new Debug(out, null).log("a\n\u001b[31mb", 1, null);
    assertEquals("a??[31mb1null\n", out.toString(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "http://ada:secret@proxy:1/x        | http://***@proxy:1/x",
        "http://secret@proxy                | http://***@proxy",
        "to http://ada:se@cret@h, and so on | to http://***@h, and so on",
        "http://ada:se@c/ret@h              | http://***@h",
        "https://ada:se/cret@h/p            | https://***@h/p",
        "https://ada:s cret@h/p             | https://***@h/p",
        "ada:secret@proxy:8080              | ***@proxy:8080",
        "x=ada:secret@proxy, y              | x=***@proxy, y",
        "http://a:secret@x,http://b:secret@y| http://***@x,http://***@y",
        "https://h:80/a@b                   | https://h:80/a@b",
        "ada@example.com                    | ada@example.com",
        "https://h/x?token=secret <- file   | https://h/x?*** <- file",
        "https://h/?a=secret, https://h/b   | https://h/?*** https://h/b",
        "https://h/x#secret                 | https://h/x#***",
        "https://h/t/secret/main            | https://h/t/***/main",
        "(https://h/t/secret <- x)          | (https://h/t/*** <- x)",
        "https://ada:secret@h/t/secret/x?y=z| https://***@h/t/***/x?***",
        "https://h/t/                       | https://h/t/",
        "what is this? # nothing            | what is this? # nothing",
      })
  void hidesTheUserAndPasswordInAUrl(String text, String shown) {
    assertEquals(shown, Printable.of(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\n", "\r", "\u0085", "\u2028", "\u2029", "\u202e", "\u200b", "\ufeff", "\ud800"})
  void replacesControlCharacters(String character) {
    assertEquals("a?b", Printable.of("a" + character + "b"));
  }

  @Test
  void showsTheCausesOfAFailureWithoutWrappers() {
    Exception cause = new IllegalStateException("why", new RuntimeException("the cause"));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new Debug(out, null).log("x: ", new InvocationTargetException(new RuntimeException(cause)));
    assertEquals(
        "x: java.lang.IllegalStateException: why, because of java.lang.RuntimeException: the"
            + " cause\n",
        out.toString(StandardCharsets.UTF_8));
  }
}
