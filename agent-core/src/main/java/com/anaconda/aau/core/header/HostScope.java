package com.anaconda.aau.core.header;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A set of hosts, given by patterns: {@code repo.example.com}, {@code *.example.com} (its
 * subdomains, at any depth), {@code host:8081}, {@code [::1]:8081}, {@code *}. Immutable.
 *
 * <p>Case, a trailing dot, and the spelling of an IPv6 address or an internationalized name make no
 * difference. An invalid pattern matches nothing.
 */
public final class HostScope {
  private static final String EVERYTHING = "*";

  /** The patterns, or null for all hosts. */
  private final HostPattern[] patterns;

  private HostScope(HostPattern[] patterns) {
    this.patterns = patterns;
  }

  /** Returns the scope that the patterns describe. */
  public static HostScope of(List<String> texts) {
    // This is by far the most common scope, and it needs no other class of this package.
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

  /** Returns whether a pattern can match any host. {@code https://host/path} cannot. */
  public static boolean isPattern(String text) {
    return text.equals(EVERYTHING) || HostPattern.parse(text) != null;
  }

  /**
   * Returns patterns for the hosts that both lists match. Keeps invalid patterns: they match
   * nothing, but can then be reported to the user.
   */
  public static List<String> inBoth(List<String> some, List<String> others) {
    if (some.contains(EVERYTHING)) {
      return others;
    }
    if (others.contains(EVERYTHING)) {
      return some;
    }
    Set<String> both = new LinkedHashSet<>();
    for (String one : some) {
      HostPattern pattern = HostPattern.parse(one);
      if (pattern == null) {
        both.add(one);
      }
      for (String other : others) {
        HostPattern otherPattern = HostPattern.parse(other);
        HostPattern common =
            pattern == null || otherPattern == null ? null : pattern.and(otherPattern);
        if (common != null) {
          both.add(common.toString());
        } else if (otherPattern == null) {
          both.add(other);
        }
      }
    }
    return new ArrayList<>(both);
  }

  /**
   * Returns the name of the host that an authority or an absolute URI names, in the form in which
   * hosts are compared, or null if it names none.
   */
  public static String hostOf(String authority) {
    HostAndPort host = HostAndPort.ofTarget(authority);
    return host == null ? null : host.host();
  }

  /**
   * Returns whether a host is in scope.
   *
   * @param authority host[:port], or the absolute URI of a request; an invalid one is in scope only
   *     if the scope is {@code *}
   * @param defaultPort the port to assume if {@code authority} has none, or -1 if that is unknown
   */
  public boolean matches(String authority, int defaultPort) {
    if (patterns == null) {
      return true;
    }
    HostAndPort host = HostAndPort.ofTarget(authority);
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
