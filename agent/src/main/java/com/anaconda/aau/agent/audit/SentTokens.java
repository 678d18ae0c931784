package com.anaconda.aau.agent.audit;

/** Finds the tokens in a User-Agent. */
final class SentTokens {

  private static final String MARK = "aau/";

  private SentTokens() {}

  /** Returns the position of the first token, or -1 if there is none. */
  static int begin(String userAgent) {
    if (userAgent == null) {
      return -1;
    }
    if (userAgent.startsWith(MARK)) {
      return 0;
    }
    int space = userAgent.indexOf(' ' + MARK);
    return space < 0 ? -1 : space + 1;
  }

  /**
   * Returns the tokens, or null if there are none.
   *
   * @param withValues if false, a dot stands for each value, as in {@code c/.} for the client token
   */
  static String in(String userAgent, boolean withValues) {
    int begin = begin(userAgent);
    if (begin < 0) {
      return null;
    }
    StringBuilder tokens = new StringBuilder();
    for (String word : userAgent.substring(begin).split(" ")) {
      boolean isVersion = word.startsWith(MARK);
      boolean isToken = word.length() > 1 && word.charAt(1) == '/';
      if (isVersion || isToken) {
        String shown = isVersion || withValues ? word : word.substring(0, 2) + '.';
        tokens.append(tokens.length() == 0 ? "" : " ").append(shown);
      }
    }
    return tokens.toString();
  }
}
