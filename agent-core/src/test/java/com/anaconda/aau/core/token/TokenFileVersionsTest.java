package com.anaconda.aau.core.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenFileVersionsTest {
  private static final String TOKEN = "0123456789-_abcdefGHIJ";

  @ParameterizedTest
  @ValueSource(
      strings = {
        TOKEN,
        TOKEN + "\n",
        TOKEN + "\r\n",
        "\n \r\n" + TOKEN + "\nsecond line",
        "  " + TOKEN + "\t\n",
        TOKEN + " AQAAAPwC",
        TOKEN + " AQAAAPwC\n",
      })
  void theTokenIsTheFirstWord(String content) {
    TokenText text = parse(content);
    assertTrue(text.isValid());
    assertEquals(TOKEN, text.token());
  }

  @Test
  void theHostIdFollowsTheFirstSpace() {
    assertEquals("AQAAAPwC", parse(TOKEN + " AQAAAPwC\n").host());
    assertEquals("AQAAAPwC", parse(TOKEN + "  AQAAAPwC").host());
    assertEquals(null, parse(TOKEN + "\nAQAAAPwC").host());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n\n",
        "012345678901234567890", // 21 characters
        "0123456789012345678901234567890123456", // 37 characters
        "0123456789012345678901/",
        "0123456789012345678901\0",
        "\ufeff0123456789012345678901",
        "01234567890123456789é01",
        "# comment\n0123456789012345678901",
        "01234567890 123456789012345678901234567",
      })
  void rejectsInvalidTokens(String content) {
    assertFalse(parse(content).isValid(), content);
  }

  @Test
  void theLongestTokenHas36Characters() {
    assertTrue(parse("012345678901234567890123456789012345").isValid());
  }

  private static TokenText parse(String content) {
    return TokenText.parse(content.getBytes(StandardCharsets.UTF_8));
  }
}
