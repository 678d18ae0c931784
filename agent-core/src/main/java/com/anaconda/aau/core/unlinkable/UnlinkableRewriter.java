package com.anaconda.aau.core.unlinkable;

import com.anaconda.aau.core.header.HeaderRewriter;
import com.anaconda.aau.core.header.HostScope;
import com.anaconda.aau.core.token.Token;
import java.util.Arrays;
import java.util.List;

/** The rules for the header if each host that is not in a list sees tokens of its own. */
public final class UnlinkableRewriter extends HeaderRewriter {
  private static final String MARK = "aau/";

  private final String full;
  private final String anonymous;
  private final HostScope sharedHosts;
  private final TokensOfHosts tokens;

  /** The lengths of all our token strings, in ascending order. */
  private final int[] lengths;

  private UnlinkableRewriter(
      String full,
      String anonymous,
      HostScope hosts,
      HostScope accountHosts,
      HostScope sharedHosts,
      List<Token> tokens) {
    super(full, anonymous, hosts, accountHosts);
    this.full = full;
    this.anonymous = anonymous;
    this.sharedHosts = sharedHosts;
    this.tokens = new TokensOfHosts(full.substring(0, full.indexOf(' ')), tokens);
    // Also loads here, rather than during a request, what deriving tokens needs.
    int ofGroups = this.tokens.of(null, false).length();
    this.lengths =
        new int[] {
          full.length(), anonymous.length(), lengthOfDerived(true), lengthOfDerived(false), ofGroups
        };
    Arrays.sort(lengths);
  }

  /**
   * Returns the rules for a token string.
   *
   * @param full all tokens, of which there is at least one
   * @param anonymous all tokens but the account token
   * @param sharedHosts the hosts that see the tokens themselves
   * @param tokens the tokens in {@code full}
   */
  public static HeaderRewriter of(
      String full,
      String anonymous,
      HostScope hosts,
      HostScope accountHosts,
      HostScope sharedHosts,
      List<Token> tokens) {
    return new UnlinkableRewriter(full, anonymous, hosts, accountHosts, sharedHosts, tokens);
  }

  private int lengthOfDerived(boolean withAccount) {
    return tokens.of("localhost", withAccount).length();
  }

  @Override
  protected String allowed(String target, int defaultPort, String host) {
    String allowed = super.allowed(target, defaultPort, host);
    if (allowed == null || isInside(sharedHosts, target, defaultPort, host)) {
      return allowed;
    }
    return tokens.of(recipient(target, host), !allowed.equals(anonymous));
  }

  /**
   * Returns the name from which tokens are derived, or null if it is unknown. If the Host header
   * differs from the name that the connection was made for, both count: the connection may lead to
   * a proxy or to an address that several hosts share, and with the header alone, a server could
   * receive another host's tokens.
   */
  private static String recipient(String target, String host) {
    String name = HostScope.hostOf(target);
    String other = host == null ? name : HostScope.hostOf(host);
    return name == null || other == null ? null : name.equals(other) ? name : name + ' ' + other;
  }

  /** Replaces every token string of this process that is not the allowed one. */
  @Override
  protected String keepAllowed(String header, String allowed) {
    String kept = header;
    int at = kept.indexOf(MARK);
    while (at >= 0) {
      int next = at + 1;
      String own = at == 0 || kept.charAt(at - 1) == ' ' ? ownAt(kept, at) : null;
      if (own != null && !own.equals(allowed)) {
        kept = replace(kept, at, at + own.length(), allowed);
        next = allowed == null ? Math.max(at - 1, 0) : at + allowed.length();
      }
      at = kept == null ? -1 : kept.indexOf(MARK, next);
    }
    return kept;
  }

  /** Returns the longest token string of this process that a header has at an index, or null. */
  private String ownAt(String header, int at) {
    for (int i = lengths.length - 1; i >= 0; i--) {
      int end = at + lengths[i];
      if (end == header.length() || end < header.length() && header.charAt(end) == ' ') {
        String text = header.substring(at, end);
        if (text.equals(full) || text.equals(anonymous) || tokens.contains(text)) {
          return text;
        }
      }
    }
    return null;
  }
}
