package com.anaconda.aau.core.login;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Timeout;

/** Within its limits, our JSON parser accepts what Jackson accepts and returns the same values. */
class JsonFuzzTest {
  private static final Pattern STRANGE_ESCAPE = Pattern.compile("\\\\u[^\"]{0,3}[^\\x00-\\x7f]");
  private static final ObjectMapper JACKSON =
      new ObjectMapper()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_INTEGER_FOR_INTS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  @FuzzTest(maxDuration = "10m")
  @Timeout(10)
  void readsWhatJacksonReads(byte[] input) {
    String text = new String(input, StandardCharsets.UTF_8);
    Optional<Object> expected;
    try {
      expected = Optional.of(new Object[] {JACKSON.readValue(text, Object.class)});
    } catch (JsonProcessingException | NumberFormatException malformed) {
      expected = Optional.empty();
    }
    Object value;
    try {
      value = Json.parse(text);
    } catch (IllegalArgumentException malformed) {
      assertFalse(expected.isPresent() && isWithinLimits(text), "Jackson reads it");
      return;
    }
    assertTrue(expected.isPresent(), "Jackson does not read it");
    assertEquals(((Object[]) expected.get())[0], value);
  }

  /**
   * Excludes an escape that Jackson gets wrong: it accepts non-ASCII letters as hexadecimal digits.
   */
  static boolean isWithinLimits(String text) {
    return !STRANGE_ESCAPE.matcher(text).find()
        && text.chars().filter(c -> c == '[' || c == '{').count() <= 50
        && text.chars().filter(c -> c >= '0' && c <= '9').count() < 95;
  }
}
