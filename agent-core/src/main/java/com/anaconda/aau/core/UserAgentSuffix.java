package com.anaconda.aau.core;

import com.anaconda.aau.core.scope.HostScope;
import java.util.Map;

/**
 * What this JVM appends to the User-Agent of its requests. The agent needs nothing else of core.
 */
public final class UserAgentSuffix {
  private final AnonUsage usage;
  private final HeaderRewriter rewriter;

  /**
   * The last request and its result: a client sends the same header to the same host over and over.
   * A lost update costs one concatenation, so there is no lock.
   */
  private volatile Rewritten last;

  private UserAgentSuffix(AnonUsage usage, HeaderRewriter rewriter) {
    this.usage = usage;
    this.rewriter = rewriter;
  }

  /** Reads or creates the tokens now. Never throws. */
  public static UserAgentSuffix resolve(Environment environment, Map<String, String> options) {
    AnonUsage usage = AnonUsage.resolve(environment, options);
    String full = usage.tokenString();
    String anonymous = usage.tokenStringWithoutAccount();
    HostScope hosts = usage.hosts();
    // Without an account token there is nothing for a second scope to decide.
    HostScope accountHosts = full.equals(anonymous) ? hosts : usage.accountHosts();
    return new UserAgentSuffix(usage, new HeaderRewriter(full, anonymous, hosts, accountHosts));
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
    Rewritten known = last;
    if (known != null && known.isOf(current, authority, defaultPort)) {
      return known.unchanged ? current : known.result;
    }
    String result = rewriter.rewrite(current, authority, defaultPort);
    last = new Rewritten(current, authority, defaultPort, result);
    return result;
  }

  /** Whether the same settings ask for a heartbeat. */
  public boolean wantsHeartbeat() {
    return !usage.heartbeat().equals("false");
  }

  /** Everything that it is made of. */
  public AnonUsage usage() {
    return usage;
  }

  /** The token string: {@code aau/0.1.0 c/... s/... e/...}. */
  @Override
  public String toString() {
    return usage.tokenString();
  }

  /** A request and what becomes of its header. Immutable. */
  private static final class Rewritten {
    final String current;
    final String authority;
    final int defaultPort;
    final String result;
    final boolean unchanged;

    Rewritten(String current, String authority, int defaultPort, String result) {
      this.current = current;
      this.authority = authority;
      this.defaultPort = defaultPort;
      this.result = result;
      this.unchanged = current == result;
    }

    boolean isOf(String otherCurrent, String otherAuthority, int otherPort) {
      return defaultPort == otherPort
          && isSame(authority, otherAuthority)
          && isSame(current, otherCurrent);
    }

    private static boolean isSame(String a, String b) {
      return a == b || a != null && a.equals(b);
    }
  }
}
