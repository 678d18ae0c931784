package com.anaconda.aau.it.container;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.anaconda.aau.it.harness.TokenString;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line of an access log. */
record LoggedRequest(String method, String url, String protocol, String userAgent) {

  private static final Pattern LINE = Pattern.compile("(\\S+) (\\S+) (HTTP/\\S+) \"(.*)\"");

  static LoggedRequest parse(String line) {
    Matcher matcher = LINE.matcher(line);
    assertTrue(matcher.matches(), () -> "not a line of the access log: " + line);
    return new LoggedRequest(
        matcher.group(1), matcher.group(2), matcher.group(3), matcher.group(4));
  }

  /** The tokens of the request. Fails the test if there are none. */
  TokenString tokens() {
    return TokenString.atEndOf(userAgent);
  }
}
