package com.anaconda.aau.core.file;

/** The first nonblank line of a file, stripped. Nothing else in a token file counts. */
public final class FirstLine {
  /** The number of bytes read. A token file contains a few dozen. */
  public static final int LIMIT = 4096;

  private FirstLine() {}

  /**
   * Returns the line, or an empty string if there is none or it does not end within {@link #LIMIT}
   * bytes. Each byte becomes one character, so validation sees every byte.
   */
  @SuppressWarnings("deprecation") // a constructor that needs no charset, which would cost 0.1 ms
  public static String of(byte[] content) {
    int start = 0;
    while (start < content.length && isBlank(content[start])) {
      start++;
    }
    int end = start;
    while (end < content.length && content[end] != '\n' && content[end] != '\r') {
      end++;
    }
    if (end == LIMIT) {
      return "";
    }
    while (end > start && isBlank(content[end - 1])) {
      end--;
    }
    return new String(content, 0, start, end - start);
  }

  /**
   * Returns whether a byte is white space. A NUL is not, so text that contains one is not a token.
   */
  private static boolean isBlank(byte b) {
    return b == ' ' || b >= '\t' && b <= '\r';
  }
}
