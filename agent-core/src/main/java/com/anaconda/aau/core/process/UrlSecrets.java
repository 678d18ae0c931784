package com.anaconda.aau.core.process;

/**
 * Hides possible secrets after the host of a URL: the query, the fragment, and the token in the
 * path of conda's channels ({@code https://host/t/TOKEN/channel}).
 */
final class UrlSecrets {
  private static final String SCHEME_END = "://";
  private static final String TOKEN = "/t/";
  private static final String HIDDEN = "***";

  private UrlSecrets() {}

  /** Returns the text with the secrets of all its URLs hidden. */
  static String hide(String text) {
    StringBuilder shown = new StringBuilder();
    int start = 0;
    for (int at = text.indexOf(SCHEME_END); at >= 0; at = text.indexOf(SCHEME_END, start)) {
      int end = at + SCHEME_END.length();
      while (end < text.length() && " \t\"'<>".indexOf(text.charAt(end)) < 0) {
        end++;
      }
      shown.append(hideInUrl(text.substring(start, end)));
      start = end;
    }
    return shown.append(text, start, text.length()).toString();
  }

  private static String hideInUrl(String url) {
    int end = url.indexOf(SCHEME_END) + SCHEME_END.length();
    while (end < url.length() && "?#".indexOf(url.charAt(end)) < 0) {
      end++;
    }
    String path = url.substring(0, end);
    String rest = end + 1 < url.length() ? url.charAt(end) + HIDDEN : url.substring(end);
    int token = path.indexOf(TOKEN);
    if (token >= 0 && token + TOKEN.length() < path.length()) {
      int slash = path.indexOf('/', token + TOKEN.length());
      String after = slash < 0 ? "" : path.substring(slash);
      path = path.substring(0, token + TOKEN.length()) + HIDDEN + after;
    }
    return path + rest;
  }
}
