package com.anaconda.aau.core;

import com.anaconda.aau.core.file.OutOfDescriptorsError;
import com.anaconda.aau.core.header.Decision;
import com.anaconda.aau.core.header.HeaderRewriter;
import com.anaconda.aau.core.header.HostScope;
import com.anaconda.aau.core.process.Environment;
import com.anaconda.aau.core.unlinkable.UnlinkableRewriter;
import java.util.Map;

/** The tokens that this JVM appends to the User-Agent of its requests. */
public final class UserAgentSuffix {
  private final AnonUsage usage;
  private final HeaderRewriter rewriter;

  /**
   * The previous request and its result, because clients keep sending the same header to the same
   * host. There is no lock: a lost update costs one concatenation.
   */
  private volatile Decision last;

  private UserAgentSuffix(AnonUsage usage, HeaderRewriter rewriter) {
    this.usage = usage;
    this.rewriter = rewriter;
  }

  /**
   * Reads or creates the tokens. Never throws anything else.
   *
   * @throws OutOfDescriptorsError if there are too few descriptors to derive a token for each host
   */
  public static UserAgentSuffix resolve(Environment environment, Map<String, String> options) {
    return of(AnonUsage.resolve(environment, options));
  }

  /** Like {@link #resolve}, but creates and changes nothing. */
  public static UserAgentSuffix inspect(Environment environment, Map<String, String> options) {
    return of(AnonUsage.inspect(environment, options));
  }

  /** Returns the suffix for known settings and tokens. */
  static UserAgentSuffix of(AnonUsage usage) {
    String full = usage.tokenString();
    String anonymous = usage.tokenStringWithoutAccount();
    HostScope hosts = usage.hosts();
    // Without an account token, the account scope makes no difference.
    HostScope accountHosts = full.equals(anonymous) ? hosts : usage.accountHosts();
    boolean unlinkable = usage.isUnlinkable() && !usage.tokens().isEmpty();
    return new UserAgentSuffix(
        usage,
        unlinkable
            ? UnlinkableRewriter.of(
                full, anonymous, hosts, accountHosts, usage.sharedHosts(), usage.tokens())
            : new HeaderRewriter(full, anonymous, hosts, accountHosts));
  }

  /**
   * Returns the User-Agent to send with a request.
   *
   * @param current the current value, or null if the request has none
   * @param target where the connection goes: host[:port], or the absolute URI requested from a
   *     proxy; null if the caller does not know
   * @param defaultPort the port to assume if a host has none, or -1 if the caller does not know it
   * @param host host[:port] from the request's Host header (RFC 9110, section 7.2); null if there
   *     is no such header or it cannot differ from {@code target}
   * @return {@code current} itself if nothing changes, or null to send no header
   */
  public String rewrite(String current, String target, int defaultPort, String host) {
    return decide(current, target, defaultPort, host).userAgent(current);
  }

  /** Returns the decision behind {@link #rewrite}, which takes the same parameters. */
  public Decision decide(String current, String target, int defaultPort, String host) {
    Decision known = last;
    if (known != null && known.isFor(current, target, defaultPort, host)) {
      return known;
    }
    Decision decision = rewriter.decide(current, target, defaultPort, host);
    last = decision;
    return decision;
  }

  /** Returns whether a User-Agent contains tokens, from this JVM or any other client. */
  public static boolean isIn(String userAgent) {
    return HeaderRewriter.hasTokens(userAgent);
  }

  /** Returns whether the settings ask for a heartbeat. */
  public boolean wantsHeartbeat() {
    return usage.heartbeat() != null;
  }

  /** Returns the settings and tokens. */
  public AnonUsage usage() {
    return usage;
  }

  /** Returns the token string: {@code aau/0.2.0 c/... s/... e/...}. */
  @Override
  public String toString() {
    return usage.tokenString();
  }
}
