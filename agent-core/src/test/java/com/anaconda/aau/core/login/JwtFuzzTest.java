package com.anaconda.aau.core.login;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Timeout;

/**
 * The agent and a reference parser, written from the specification with a regular expression and
 * Jackson, find the same user in an API key, or both find none.
 */
class JwtFuzzTest {
  private static final long NOW = 1_800_000_000;
  private static final String PART = "([A-Za-z0-9_-]+)=?=?";
  private static final Pattern KEY = Pattern.compile(PART + "\\." + PART + "\\." + PART);
  private static final Pattern USER =
      Pattern.compile("(?:urn:uuid:)?(?:\\{([^{}]*)\\}|([^{}]*))", Pattern.DOTALL);
  private static final ObjectMapper JACKSON =
      new ObjectMapper()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_INTEGER_FOR_INTS);

  /**
   * An input that starts with a brace consists of a key's header and, on the next line, its
   * payload.
   */
  @FuzzTest(maxDuration = "10m")
  @Timeout(10)
  void namesTheSameUserAsAReferenceParser(byte[] input) {
    String text = new String(input, StandardCharsets.UTF_8);
    int line = text.indexOf('\n');
    String key =
        text.startsWith("{") && line > 0
            ? Keys.key(text.substring(0, line), text.substring(line + 1))
            : text;
    String user;
    try {
      user = user(key);
    } catch (IOException | IllegalArgumentException malformed) {
      user = null;
    } catch (UnsupportedOperationException beyondOurLimits) {
      return;
    }
    assertEquals(user, Jwt.account(key, NOW));
  }

  private static String user(String key) throws IOException {
    Matcher parts = KEY.matcher(key);
    if (!parts.matches()) {
      return null;
    }
    Base64.getUrlDecoder().decode(parts.group(3));
    JsonNode header = json(parts.group(1));
    JsonNode payload = json(parts.group(2));
    JsonNode expiry = payload.path("exp");
    boolean valid =
        "JWT".equals(header.path("typ").textValue())
            && expiry.isIntegralNumber()
            && expiry.bigIntegerValue().compareTo(BigInteger.valueOf(NOW)) > 0
            && payload.path("sub").isTextual();
    Matcher user = USER.matcher(valid ? payload.path("sub").textValue() : "");
    if (!user.matches()) {
      return null;
    }
    String digits = (user.group(1) != null ? user.group(1) : user.group(2)).replace("-", "");
    return digits.matches("[0-9A-Fa-f]{32}")
        ? Base64.getUrlEncoder().withoutPadding().encodeToString(HexFormat.of().parseHex(digits))
        : null;
  }

  private static JsonNode json(String part) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(part));
    String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
    if (!JsonFuzzTest.isWithinLimits(text)) {
      throw new UnsupportedOperationException();
    }
    return JACKSON.readTree(text);
  }
}
