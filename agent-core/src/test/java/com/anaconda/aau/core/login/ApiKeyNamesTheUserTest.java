package com.anaconda.aau.core.login;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiKeyNamesTheUserTest {
  private static final long NOW = 1_800_000_000;
  private static final String HEADER = "{\"typ\":\"JWT\"}";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "12345678-9abc-def0-1234-56789abcdef0",
        "123456789abcdef0123456789abcdef0",
        "12345678-9ABC-DEF0-1234-56789ABCDEF0",
        "{12345678-9abc-def0-1234-56789abcdef0}",
        "urn:uuid:12345678-9abc-def0-1234-56789abcdef0",
      })
  void theTokenIsTheUuidInBase64(String subject) {
    assertEquals(Keys.TOKEN, account(HEADER, payload("1900000000", subject)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1-1-1-1-1",
        "12345678-9abc-def0-1234-56789abcdef",
        "12345678-9abc-def0-1234-56789abcdef01",
        "12345678-9abc-def0-1234-56789abcdefg",
        "12345678_9abc_def0_1234_56789abcdef0",
        "{12345678-9abc-def0-1234-56789abcdef0",
        "0x345678-9abc-def0-1234-56789abcdef0",
        " 12345678-9abc-def0-1234-56789abcdef0",
        "１2345678-9abc-def0-1234-56789abcdef0",
        "someone@example.com",
      })
  void anInvalidUuidIsNotAUser(String subject) {
    assertNull(account(HEADER, payload("1900000000", subject)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1800000000",
        "1",
        "0",
        "-1",
        "true",
        "1.9e9",
        "1900000000.0",
        "\"1900000000\"",
        "null",
        "[]"
      })
  void requiresAWholeNumberInTheFutureAsTheExpiry(String expiry) {
    assertNull(account(HEADER, payload(expiry, Keys.USER)));
  }

  @Test
  void acceptsAnExpiryInTheDistantFuture() {
    assertEquals(Keys.TOKEN, account(HEADER, payload("1800000001", Keys.USER)));
    assertEquals(Keys.TOKEN, account(HEADER, payload("99999999999999999999999", Keys.USER)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "null",
        "\"JWT\"",
        "{\"typ\":\"jwt\"}",
        "{\"typ\":[\"JWT\"]}",
        "{\"typ\":\"JWT\"",
        "{\"typ\":\"JWT\"} x",
        "{\"typ\":\"JWT\",}",
        "{'typ':'JWT'}",
        "{\"typ\":\"JWT\\q\"}"
      })
  void requiresAHeaderThatSaysJwt(String header) {
    assertNull(account(header, payload("1900000000", Keys.USER)));
  }

  @Test
  void requiresAnObjectAsThePayload() {
    assertNull(account(HEADER, "[]"));
    assertNull(account(HEADER, "null"));
    assertNull(account(HEADER, "{\"exp\":1900000000}"));
    assertNull(account(HEADER, "{\"exp\":1900000000,\"sub\":7}"));
    assertNull(account(HEADER, "[".repeat(100_000)));
  }

  @Test
  void requiresThreePartsOfBase64() {
    String good = Keys.key(HEADER, payload("1900000000", Keys.USER));
    String[] parts = good.split("\\.");
    assertEquals(Keys.TOKEN, Jwt.account(good, NOW));
    assertEquals(Keys.TOKEN, Jwt.account(parts[0] + "=." + parts[1] + "==." + parts[2] + "=", NOW));
    for (String bad :
        new String[] {
          "",
          ".",
          "..",
          "...",
          parts[0],
          parts[0] + "." + parts[1],
          parts[0] + "." + parts[1] + ".",
          parts[0] + ".." + parts[2],
          "." + parts[1] + "." + parts[2],
          good + ".",
          good + ".x",
          good + "!",
          " " + good,
          good + "\n",
          parts[0] + "." + parts[1] + ".=",
        }) {
      assertNull(Jwt.account(bad, NOW), bad);
    }
    assertNull(Jwt.account(null, NOW));
  }

  private static String payload(String expiry, String subject) {
    return "{ \"exp\" : "
        + expiry
        + ",\n\"sub\":\""
        + subject
        + "\", \"more\": {\"a\": [1, null]} }";
  }

  private static String account(String header, String payload) {
    return Jwt.account(Keys.key(header, payload), NOW);
  }
}
