package com.anaconda.aau.core.token.saved;

import com.anaconda.aau.core.token.RandomToken;

/**
 * Tells whether what is in a token file can be a token of old, a broken one included, or is
 * somebody's file that has come to lie here.
 *
 * <p>Every release has written a single line: a token, after it perhaps a host id, both base64. A
 * process that died while it wrote has left the beginning of one, or nothing.
 */
final class OldToken {
  /** Less than a hash or a key has, be it hex (SHA-1: 40) or base64 (32 bytes: 43 or 44). */
  private static final int LONGEST_WORD = 39;

  private static final int LONGEST_HOST = 8;

  /** With blank lines around. */
  private static final int LONGEST_FILE = 256;

  private OldToken() {}

  /** Whether a file with this content may be replaced by one with a good token. */
  static boolean canBe(byte[] content) {
    if (content.length > LONGEST_FILE) {
      return false;
    }
    int token = skipBlank(content, 0);
    int tokenEnd = skipWord(content, token);
    int host = skipSpaces(content, tokenEnd);
    int hostEnd = skipWord(content, host);
    if (skipBlank(content, hostEnd) < content.length || tokenEnd - token > LONGEST_WORD) {
      return false;
    }
    return hostEnd == host
        || tokenEnd - token >= RandomToken.LENGTH && hostEnd - host <= LONGEST_HOST;
  }

  private static int skipWord(byte[] content, int start) {
    int end = start;
    while (end < content.length && isBase64(content[end])) {
      end++;
    }
    while (end > start && end < content.length && content[end] == '=') {
      end++;
    }
    return end;
  }

  /** Spaces and tabs, which keep the next word on the same line. */
  private static int skipSpaces(byte[] content, int start) {
    int end = start;
    while (end < content.length && (content[end] == ' ' || content[end] == '\t')) {
      end++;
    }
    return end;
  }

  private static int skipBlank(byte[] content, int start) {
    int end = skipSpaces(content, start);
    while (end < content.length && (content[end] == '\n' || content[end] == '\r')) {
      end = skipSpaces(content, end + 1);
    }
    return end;
  }

  /** Of either alphabet, the standard and the URL-safe one. */
  private static boolean isBase64(byte b) {
    return b >= 'A' && b <= 'Z'
        || b >= 'a' && b <= 'z'
        || b >= '0' && b <= '9'
        || b == '+'
        || b == '/'
        || b == '-'
        || b == '_';
  }
}
