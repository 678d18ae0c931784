package com.anaconda.aau.core.scope;

import java.util.ArrayList;
import java.util.List;

/**
 * A set of hosts, given by patterns: {@code repo.example.com}, {@code *.example.com} (its
 * subdomains, at any depth), {@code host:8081}, {@code [::1]:8081}, {@code *}. Immutable.
 *
 * <p>Letter case, a trailing dot, the spelling of an IPv6 address or of an international name make
 * no difference. A pattern that cannot be understood matches nothing.
 */
public final class HostScope {
  private static final String EVERYTHING = "*";

  /** Null for everything. */
  private final HostPattern[] patterns;

  private HostScope(HostPattern[] patterns) {
    this.patterns = patterns;
  }

  /** The scope that patterns describe. */
  public static HostScope of(List<String> texts) {
    // By far the most frequent scope; it needs no other class of this package.
    if (texts.contains(EVERYTHING)) {
      return new HostScope(null);
    }
    List<HostPattern> patterns = new ArrayList<>();
    for (String text : texts) {
      HostPattern pattern = HostPattern.parse(text);
      if (pattern != null) {
        patterns.add(pattern);
      }
    }
    return new HostScope(patterns.toArray(new HostPattern[0]));
  }

  /**
   * Whether a host is in the scope.
   *
   * @param authority host[:port], or the absolute URI of a request; what cannot be understood is
   *     only in the scope {@code *}
   * @param defaultPort the port when authority names none, or -1 when it is not known
   */
  public boolean matches(String authority, int defaultPort) {
    if (patterns == null) {
      return true;
    }
    HostAndPort host =
        AbsoluteUri.is(authority) ? AbsoluteUri.origin(authority) : HostAndPort.parse(authority);
    if (host == null) {
      return false;
    }
    for (HostPattern pattern : patterns) {
      if (pattern.matches(host, defaultPort)) {
        return true;
      }
    }
    return false;
  }
}
