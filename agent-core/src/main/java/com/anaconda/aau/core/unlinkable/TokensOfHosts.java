package com.anaconda.aau.core.unlinkable;

import com.anaconda.aau.core.token.Token;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * The token strings of all hosts so far.
 *
 * <p>None is ever forgotten: a string that can no longer be recognized could reach another host in
 * a header that a client copies. So a limit on the number of hosts bounds the memory, and hosts
 * beyond the limit see only the tokens of groups.
 */
final class TokensOfHosts {
  /** Some 2 MB. Few JVMs ever talk to so many hosts, apart from crawlers. */
  private static final int MOST_HOSTS = 4096;

  private final String groups;

  /** Null if this JDK cannot derive tokens. */
  private final DerivedTokens derived;

  private final ConcurrentMap<String, String> full = new ConcurrentHashMap<>();
  private final ConcurrentMap<String, String> anonymous = new ConcurrentHashMap<>();

  /** All strings that were derived. */
  private final ConcurrentMap<String, String> texts = new ConcurrentHashMap<>();

  /**
   * Prepares the derivation.
   *
   * @param version the first word of every token string
   */
  TokensOfHosts(String version, List<Token> tokens) {
    this.groups = DerivedTokens.groups(version, tokens);
    DerivedTokens prepared;
    try {
      prepared = new DerivedTokens(version, tokens);
    } catch (Exception e) {
      prepared = null;
    }
    this.derived = prepared;
  }

  /**
   * Returns the token string for a host.
   *
   * @param host the name in lower case, or two with a space between; null if it is unknown
   */
  String of(String host, boolean withAccount) {
    if (host == null || derived == null) {
      return groups;
    }
    ConcurrentMap<String, String> known = withAccount ? full : anonymous;
    String text = known.get(host);
    return text == null ? derive(host, withAccount, known) : text;
  }

  private String derive(String host, boolean withAccount, ConcurrentMap<String, String> known) {
    if (known.size() >= MOST_HOSTS) {
      return groups;
    }
    try {
      String text = derived.text(host, withAccount);
      texts.put(text, text);
      known.put(host, text);
      return text;
    } catch (CloneNotSupportedException e) {
      return groups;
    }
  }

  /**
   * Returns whether a token string was made here, for any host. The version alone may be another
   * program's.
   */
  boolean contains(String text) {
    return texts.containsKey(text) || text.equals(groups) && groups.indexOf(' ') >= 0;
  }
}
