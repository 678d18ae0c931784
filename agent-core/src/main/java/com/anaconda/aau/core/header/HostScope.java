package com.anaconda.aau.core.header;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

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

  /** Whether some host can match a text; {@code https://host/path} matches none. */
  public static boolean isPattern(String text) {
    return text.equals(EVERYTHING) || HostPattern.parse(text) != null;
  }

  /**
   * Patterns for the hosts that two lists have in common. What is no pattern stays: it matches
   * nothing, but whoever wrote it may want to know.
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
