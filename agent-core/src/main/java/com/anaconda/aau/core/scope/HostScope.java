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
  private final HostPattern[] patterns;
  private final boolean everything;

  private HostScope(HostPattern[] patterns, boolean everything) {
    this.patterns = patterns;
    this.everything = everything;
  }

  /** The scope that patterns describe. */
  public static HostScope of(List<String> texts) {
    List<HostPattern> patterns = new ArrayList<>();
    boolean everything = false;
    for (String text : texts) {
      HostPattern pattern = HostPattern.parse(text);
      if (pattern != null) {
        patterns.add(pattern);
        everything |= pattern.isEverything();
      }
    }
    return new HostScope(patterns.toArray(new HostPattern[0]), everything);
  }

  /**
   * Whether a host is in the scope.
   *
   * @param authority host[:port]; what cannot be understood is only in the scope {@code *}
   * @param defaultPort the port when authority names none, or -1 when it is not known
   */
  public boolean matches(String authority, int defaultPort) {
    if (everything || patterns.length == 0) {
      return everything;
    }
    HostAndPort host = HostAndPort.parse(authority);
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
