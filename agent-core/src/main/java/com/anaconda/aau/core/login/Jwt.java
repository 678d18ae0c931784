package com.anaconda.aau.core.login;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** Extracts the account from an Anaconda API key, which is a JWT. Does not verify the signature. */
public final class Jwt {
  private static final int UUID_DIGITS = 32;
  private static final BigInteger MOST_SECONDS = BigInteger.valueOf(Long.MAX_VALUE);

  private Jwt() {}

  /**
   * Returns the token for the key's user, or null if the key is malformed or has expired.
   *
   * @param now seconds since 1970
   */
  public static String account(String key, long now) {
    String text = key == null ? "" : key;
    int first = text.indexOf('.');
    int second = text.indexOf('.', first + 1);
    if (first < 1 || second < first + 2 || text.indexOf('.', second + 1) >= 0) {
      return null;
    }
    try {
      Object header = Json.parse(part(text.substring(0, first)));
      Object payload = Json.parse(part(text.substring(first + 1, second)));
      boolean signed = decode(text.substring(second + 1)).length > 0;
      boolean valid =
          signed
              && header instanceof Map
              && "JWT".equals(Json.member(header, "typ"))
              && payload instanceof Map
              && isInFuture(Json.member(payload, "exp"), now);
      return valid ? user(Json.member(payload, "sub")) : null;
    } catch (CharacterCodingException | IllegalArgumentException e) {
      return null;
    }
  }

  private static String part(String text) throws CharacterCodingException {
    byte[] bytes = decode(text);
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
  }

  private static byte[] decode(String text) {
    return Base64.getUrlDecoder().decode(withoutPadding(text));
  }

  /** Removes padding, which is optional and often wrong. */
  static String withoutPadding(String text) {
    int end = text.length();
    while (end > 0 && end > text.length() - 2 && text.charAt(end - 1) == '=') {
      end--;
    }
    return text.substring(0, end);
  }

  private static boolean isInFuture(Object expiry, long now) {
    return expiry instanceof BigInteger
        && ((BigInteger) expiry).min(MOST_SECONDS).longValue() > Math.max(now, 0);
  }

  /** Returns the 16 bytes of a UUID in base64, or null if the subject is not a UUID. */
  private static String user(Object subject) {
    if (!(subject instanceof String)) {
      return null;
    }
    String text = (String) subject;
    if (text.startsWith("urn:uuid:")) {
      text = text.substring("urn:uuid:".length());
    }
    if (text.startsWith("{") && text.endsWith("}")) {
      text = text.substring(1, text.length() - 1);
    }
    byte[] bytes = new byte[UUID_DIGITS / 2];
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int digit = c < 0x80 ? Character.digit(c, 16) : -1;
      if (digit >= 0 && digits < UUID_DIGITS) {
        bytes[digits / 2] = (byte) (bytes[digits / 2] << 4 | digit);
        digits++;
      } else if (c != '-') {
        return null;
      }
    }
    if (digits != UUID_DIGITS) {
      return null;
    }
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
