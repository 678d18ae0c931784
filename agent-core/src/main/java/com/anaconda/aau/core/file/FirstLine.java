package com.anaconda.aau.core.file;

/** The first line of a file that is not blank, stripped: all that token files are read for. */
public final class FirstLine {
  /** As much of a file as is looked at: a token file is a few dozen bytes. */
  public static final int LIMIT = 4096;

  private FirstLine() {}

  /**
   * The line, or the empty string when all is blank or the line does not end within {@link #LIMIT}
   * bytes. One byte becomes one character, so that no byte is lost before the text is validated.
   */
  @SuppressWarnings("deprecation") // of a constructor that needs no charset: they cost 0.1 ms
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

  /** White space only: a NUL is no white space, text that holds one is not a token. */
  private static boolean isBlank(byte b) {
    return b == ' ' || b >= '\t' && b <= '\r';
  }
}
