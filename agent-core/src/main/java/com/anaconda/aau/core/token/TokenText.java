package com.anaconda.aau.core.token;

import com.anaconda.aau.core.file.FirstLine;

/** What a token file says: a token, and in files of version 0.7.0 a host id after it. */
public final class TokenText {
  /** The longest token. */
  public static final int MAX_LENGTH = 36;

  private final String token;
  private final String host;

  private TokenText(String token, String host) {
    this.token = token;
    this.host = host;
  }

  public static TokenText parse(byte[] content) {
    String line = FirstLine.of(content);
    int space = line.indexOf(' ');
    return space < 0
        ? new TokenText(line, null)
        : new TokenText(line.substring(0, space), line.substring(space + 1).trim());
  }

  public static TokenText of(String token) {
    return new TokenText(token, null);
  }

  /** The token, to be sent only when {@link #isValid()}. */
  public String token() {
    return token;
  }

  /** The host id on the same line, or null. */
  public String host() {
    return host;
  }

  /** Whether the token may be used: long enough to be unique, and safe in a header. */
  public boolean isValid() {
    return token.length() >= RandomToken.LENGTH && isSafe(token);
  }

  /** Whether a text is 1 to 36 characters of URL-safe base64, all that a token may consist of. */
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

  /** Whether a character may stand in a token. */
  public static boolean isSafe(char c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || c == '_'
        || c == '-';
  }
}
