package com.anaconda.aau.core.header;

/** The rules for the header: what to append, what to keep, what to remove. */
public class HeaderRewriter {
  private static final String MARK = "aau/";
  private static final String MARK_INSIDE = " aau/";

  private final String full;
  private final String anonymous;
  private final HostScope hosts;
  private final HostScope accountHosts;

  /**
   * Creates the rules for a token string.
   *
   * @param full all tokens
   * @param anonymous all tokens but the account token; equals {@code full} if there is no account
   *     token
   */
  public HeaderRewriter(String full, String anonymous, HostScope hosts, HostScope accountHosts) {
    this.full = full;
    this.anonymous = anonymous;
    this.hosts = hosts;
    this.accountHosts = accountHosts;
  }

  /** Decides what to do with a request's header. */
  public Decision decide(String current, String target, int defaultPort, String host) {
    String allowed = allowed(target, defaultPort, host);
    boolean blank = current == null || isBlank(current);
    // A client that follows a redirect may copy the first request's header.
    String kept = blank ? current : keepAllowed(current, allowed);
    boolean cut = kept != current;
    String result = cut || allowed == null ? kept : blank ? allowed : withTokens(current, allowed);
    return new Decision(current, target, defaultPort, host, allowed, cut, result);
  }

  private static String withTokens(String current, String allowed) {
    // The tokens may come from a retry, from a wrapped client, or from a request that a gateway
    // forwards.
    return hasTokens(current) ? current : current + " " + allowed;
  }

  /** Returns whether a header contains tokens, ours or another program's. */
  public static boolean hasTokens(String header) {
    return header.startsWith(MARK) || header.contains(MARK_INSIDE);
  }

  /** Returns the tokens that may be sent, or null if there are none. */
  protected String allowed(String target, int defaultPort, String host) {
    if (!isInside(hosts, target, defaultPort, host)) {
      return null;
    }
    boolean all = full.equals(anonymous) || isInside(accountHosts, target, defaultPort, host);
    return all ? full : anonymous;
  }

  /**
   * Returns whether the connection and the request's Host header are both in scope. A header, which
   * the client of a proxy can set, must not decide who sees tokens.
   */
  protected static boolean isInside(HostScope scope, String target, int defaultPort, String host) {
    return scope.matches(target, defaultPort) && (host == null || scope.matches(host, defaultPort));
  }

  /** Reduces each of our own token strings in the header to the allowed tokens. */
  protected String keepAllowed(String header, String allowed) {
    String kept = header;
    String own = tooMuchIn(kept, allowed);
    while (own != null) {
      kept = replace(kept, own, allowed);
      own = kept == null ? null : tooMuchIn(kept, allowed);
    }
    return kept;
  }

  private String tooMuchIn(String header, String allowed) {
    if (allowed != full && indexOf(header, full) >= 0) {
      return full;
    }
    return allowed == null && indexOf(header, anonymous) >= 0 ? anonymous : null;
  }

  /** Returns the index of our complete token string, or -1. */
  private static int indexOf(String header, String own) {
    // The version alone is not specific to this JVM. If tokens follow, it belongs to another
    // program.
    boolean versionOnly = own.indexOf(' ') < 0;
    int at = header.indexOf(own);
    while (at >= 0) {
      int end = at + own.length();
      if ((at == 0 || header.charAt(at - 1) == ' ')
          && (end == header.length() || !versionOnly && header.charAt(end) == ' ')) {
        return at;
      }
      at = header.indexOf(own, at + 1);
    }
    return -1;
  }

  private static String replace(String header, String own, String allowed) {
    int at = indexOf(header, own);
    return replace(header, at, at + own.length(), allowed);
  }

  /**
   * Replaces one or more words.
   *
   * @param allowed the replacement, or null to remove the words and an adjacent space
   * @return null if nothing but spaces is left
   */
  protected static String replace(String header, int at, int end, String allowed) {
    if (allowed != null) {
      return header.substring(0, at) + allowed + header.substring(end);
    }
    String before = header.substring(0, Math.max(at - 1, 0));
    String after = header.substring(before.isEmpty() ? Math.min(end + 1, header.length()) : end);
    String rest = before + after;
    return isBlank(rest) ? null : rest;
  }

  private static boolean isBlank(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > ' ') {
        return false;
      }
    }
    return true;
  }
}
