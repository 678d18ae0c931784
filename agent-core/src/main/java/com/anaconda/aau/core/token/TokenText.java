package com.anaconda.aau.core.token;

import com.anaconda.aau.core.file.SmallFile;

/** The content of a token file: a token, followed by a host ID in files of version 0.7.0. */
public final class TokenText {
  /** The length of the longest token. */
  public static final int MAX_LENGTH = 36;

  /** The characters of a token, in the order of their values (RFC 4648, section 5). */
  private static final String BASE64 =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

  private final String token;
  private final String host;

  private TokenText(String token, String host) {
    this.token = token;
    this.host = host;
  }

  /** Parses the first nonblank line of a file. */
  public static TokenText parse(byte[] content) {
    String line = SmallFile.firstLine(content);
    int space = line.indexOf(' ');
    return space < 0
        ? new TokenText(line, null)
        : new TokenText(line.substring(0, space), line.substring(space + 1).trim());
  }

  /** Returns a text that consists of a token alone. */
  public static TokenText of(String token) {
    return new TokenText(token, null);
  }

  /**
   * Returns bytes as URL-safe base64 without padding. With the JDK's encoder, a first request would
   * take 0.25 % more instructions on JDK 17 and 0.1 % more on JDK 25, because of the classes that
   * it loads.
   */
  public static String encode(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    int buffer = 0;
    int bits = 0;
    for (byte b : bytes) {
      buffer = buffer << 8 | b & 0xFF;
      for (bits += 8; bits >= 6; bits -= 6) {
        text.append(BASE64.charAt(buffer >> bits - 6 & 63));
      }
    }
    if (bits > 0) {
      text.append(BASE64.charAt(buffer << 6 - bits & 63));
    }
    return text.toString();
  }

  /** Returns the token. It must be sent only if {@link #isValid()} returns true. */
  public String token() {
    return token;
  }

  /** Returns the host ID on the same line, or null. */
  public String host() {
    return host;
  }

  /** Returns whether the token is long enough to be unique and safe in a header. */
  public boolean isValid() {
    return token.length() >= RandomToken.LENGTH && isSafe(token);
  }

  /**
   * Returns whether text consists of 1 to 36 characters of URL-safe base64, as every token does.
   */
  public static boolean isSafe(String text) {
    if (text.isEmpty() || text.length() > MAX_LENGTH) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (!isSafe(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Returns whether a token may contain the character. */
  public static boolean isSafe(char c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || c == '_'
        || c == '-';
  }
}
