package com.anaconda.aau.core.unlinkable;

import com.anaconda.aau.core.file.SpareDescriptors;
import com.anaconda.aau.core.token.RandomToken;
import com.anaconda.aau.core.token.Token;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Derives the tokens that one host sees from those of this process. Immutable. */
final class DerivedTokens {
  private final String version;
  private final List<Token> tokens;

  /** A function for each token, or null for a token that names a group or an account. */
  private final List<HmacSha256> functions = new ArrayList<>();

  /**
   * Prepares the derivation.
   *
   * @param version the first word of every token string
   * @throws CloneNotSupportedException if the JDK's digest cannot be copied
   */
  DerivedTokens(String version, List<Token> tokens)
      throws NoSuchAlgorithmException, CloneNotSupportedException {
    this.version = version;
    this.tokens = tokens;
    SpareDescriptors.check(); // MessageDigest needs the configuration of the providers.
    for (Token token : tokens) {
      functions.add(isDerived(token.kind()) ? new HmacSha256(token.value()) : null);
    }
  }

  private static boolean isDerived(Token.Kind kind) {
    return kind == Token.Kind.CLIENT
        || kind == Token.Kind.SESSION
        || kind == Token.Kind.ENVIRONMENT
        || kind == Token.Kind.MACHINE;
  }

  /**
   * Returns the token string for a host.
   *
   * @param host the host's name in lower case, or two with a space between
   */
  String text(String host, boolean withAccount) throws CloneNotSupportedException {
    StringBuilder text = new StringBuilder(version);
    for (int i = 0; i < functions.size(); i++) {
      Token token = tokens.get(i);
      if (functions.get(i) != null) {
        String derived = Base64.getUrlEncoder().encodeToString(functions.get(i).of(host));
        text.append(' ').append(token.kind().letter()).append('/');
        text.append(derived, 0, RandomToken.LENGTH);
      } else if (withAccount || token.kind() != Token.Kind.ACCOUNT) {
        text.append(' ').append(token);
      }
    }
    return text.toString();
  }

  /** Returns the token string for a host whose name is unknown: only what names a group. */
  static String groups(String version, List<Token> tokens) {
    StringBuilder text = new StringBuilder(version);
    for (Token token : tokens) {
      if (!isDerived(token.kind()) && token.kind() != Token.Kind.ACCOUNT) {
        text.append(' ').append(token);
      }
    }
    return text.toString();
  }
}
