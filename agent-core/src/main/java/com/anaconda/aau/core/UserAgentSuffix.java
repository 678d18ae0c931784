package com.anaconda.aau.core;

import com.anaconda.aau.core.token.Token;
import com.anaconda.aau.core.token.Tokens;
import java.util.Map;

/**
 * What this JVM appends to the User-Agent of its requests. The agent needs nothing else of core.
 */
public final class UserAgentSuffix {
  private static final String MARK = "aau/";
  private static final String MARK_INSIDE = " aau/";

  private final String suffix;

  /**
   * The last header and its result: a client sends the same one over and over. A lost update costs
   * one concatenation, so there is no lock.
   */
  private volatile Rewritten last;

  private UserAgentSuffix(String suffix) {
    this.suffix = suffix;
  }

  /** Reads or creates the tokens now. Never throws. */
  public static UserAgentSuffix resolve(Environment environment, Map<String, String> options) {
    Debug debug = Debug.off();
    String suffix = MARK + Version.VERSION;
    try {
      debug = Debug.of(environment);
      suffix = text(Tokens.resolve(environment, options, debug));
    } catch (Throwable t) {
      debug.log("no tokens: ", t);
    }
    debug.log("token string: ", suffix);
    return new UserAgentSuffix(suffix);
  }

  private static String text(Tokens tokens) {
    StringBuilder text = new StringBuilder(MARK).append(Version.VERSION);
    for (Token token : tokens.all()) {
      text.append(' ').append(token);
    }
    return text.toString();
  }

  /**
   * What the User-Agent header must be for a request.
   *
   * @param current the value now, or null when the request has none
   * @param authority host[:port] of the origin server, as in a Host header (RFC 9110 7.2)
   * @param defaultPort the port when authority names none: 80, 443, or -1 when the caller cannot
   *     tell
   * @return the same instance as {@code current} when nothing is to be changed; null for no header
   */
  public String rewrite(String current, String authority, int defaultPort) {
    if (current == null) {
      return suffix;
    }
    Rewritten known = last;
    if (known != null && (known.current == current || known.current.equals(current))) {
      return known.unchanged ? current : known.result;
    }
    String result = append(current);
    last = new Rewritten(current, result);
    return result;
  }

  private String append(String current) {
    if (isBlank(current)) {
      return suffix;
    }
    // A retry, a wrapped client, or a proxy server that forwards a client with its own tokens.
    if (current.startsWith(MARK) || current.contains(MARK_INSIDE)) {
      return current;
    }
    return current + " " + suffix;
  }

  private static boolean isBlank(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > ' ') {
        return false;
      }
    }
    return true;
  }

  /** The token string: {@code aau/0.1.0 c/... s/... e/...}. */
  @Override
  public String toString() {
    return suffix;
  }

  /** A header and what becomes of it. Immutable. */
  private static final class Rewritten {
    final String current;
    final String result;
    final boolean unchanged;

    Rewritten(String current, String result) {
      this.current = current;
      this.result = result;
      this.unchanged = current == result;
    }
  }
}
