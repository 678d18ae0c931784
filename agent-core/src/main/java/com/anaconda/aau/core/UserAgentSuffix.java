package com.anaconda.aau.core;

import com.anaconda.aau.core.header.Decision;
import com.anaconda.aau.core.header.HeaderRewriter;
import com.anaconda.aau.core.header.HostScope;
import com.anaconda.aau.core.process.Environment;
import java.util.Map;

/** What this JVM appends to the User-Agent of its requests. */
public final class UserAgentSuffix {
  private final AnonUsage usage;
  private final HeaderRewriter rewriter;

  /**
   * The last request and its result: a client sends the same header to the same host over and over.
   * A lost update costs one concatenation, so there is no lock.
   */
  private volatile Decision last;

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
   * @param target what the connection goes to, host[:port] or the absolute URI that is asked of a
   *     proxy, or null when the caller cannot tell
   * @param defaultPort the port when a host names none, or -1 when the caller cannot tell
   * @param host host[:port] as the request's Host header has it (RFC 9110, section 7.2), or null
   *     when there is none or it cannot differ from target
   * @return the same instance as {@code current} when nothing is to be changed; null for no header
   */
  public String rewrite(String current, String target, int defaultPort, String host) {
    return decide(current, target, defaultPort, host).userAgent(current);
  }

  /** What {@link #rewrite} goes by, for the same parameters. */
  public Decision decide(String current, String target, int defaultPort, String host) {
    Decision known = last;
    if (known != null && known.isFor(current, target, defaultPort, host)) {
      return known;
    }
    Decision decision = rewriter.decide(current, target, defaultPort, host);
    last = decision;
    return decision;
  }

  /** Whether a User-Agent has tokens already, this JVM's or another client's. */
  public static boolean isIn(String userAgent) {
    return HeaderRewriter.hasTokens(userAgent);
  }

  /** Whether the same settings ask for a heartbeat. */
  public boolean wantsHeartbeat() {
    return usage.heartbeat() != null;
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
}
