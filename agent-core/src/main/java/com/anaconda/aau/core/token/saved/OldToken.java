package com.anaconda.aau.core.token.saved;

import com.anaconda.aau.core.token.RandomToken;

/**
 * Distinguishes old tokens, including broken ones, from unrelated files that happen to be at a
 * token's path.
 *
 * <p>Every release has written a single line: a token, optionally followed by a host ID, both in
 * base64. A process that died while writing leaves the beginning of such a line or an empty file.
 */
final class OldToken {
  /** Shorter than any hash or key in hex (SHA-1: 40) or base64 (32 bytes: 43 or 44). */
  private static final int LONGEST_WORD = 39;

  private static final int LONGEST_HOST = 8;

  /** Allows for blank lines around the token. */
  private static final int LONGEST_FILE = 256;

  private OldToken() {}

  /** Returns whether a file with this content may be replaced by a valid token. */
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

  /** Returns the index after any spaces and tabs. Does not skip line breaks. */
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

  /** Returns whether a byte belongs to the standard or the URL-safe alphabet. */
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
