package com.anaconda.aau.it.harness;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A User-Agent that ends with tokens, parsed.
 *
 * @param own what precedes the tokens, or null
 * @param client the {@code c/} token, or null
 * @param session the {@code s/} token, or null
 * @param others the tokens after those two, each preceded by a space
 */
public record TokenString(
    String own, String version, String client, String session, String others) {

  private static final String RANDOM = "([A-Za-z0-9_-]{22})";

  private static final Pattern GRAMMAR =
      Pattern.compile(
          "(?:(.+) )?aau/(\\d+\\.\\d+\\.\\d+(?:\\+\\d+\\.g[0-9a-f]+)?)"
              + ("(?: c/" + RANDOM + ")?(?: s/" + RANDOM + ")?")
              + ("((?: e/" + RANDOM + ")?(?: a/" + RANDOM + ")?")
              + "(?: i/[A-Za-z0-9_-]{1,36})*"
              + "(?: o/[A-Za-z0-9_-]{1,36})*"
              + "(?: m/[A-Za-z0-9_-]{1,36})*)");

  /** Fails the test unless the User-Agent ends with exactly one set of well-formed tokens. */
  public static TokenString atEndOf(String userAgent) {
    Matcher matcher = GRAMMAR.matcher(userAgent);
    assertTrue(matcher.matches(), () -> "no tokens at the end of: " + userAgent);
    TokenString tokens =
        new TokenString(
            matcher.group(1),
            matcher.group(2),
            matcher.group(3),
            matcher.group(4),
            matcher.group(5));
    assertTrue(
        tokens.own == null || !tokens.own.contains("aau/"), () -> "tokens twice: " + userAgent);
    return tokens;
  }

  /** The tokens alone, as the server saw them. */
  public String suffix() {
    return "aau/"
        + version
        + (client == null ? "" : " c/" + client)
        + (session == null ? "" : " s/" + session)
        + others;
  }
}
