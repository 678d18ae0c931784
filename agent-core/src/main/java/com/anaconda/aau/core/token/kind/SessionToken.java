package com.anaconda.aau.core.token.kind;

import com.anaconda.aau.core.token.RandomToken;
import com.anaconda.aau.core.token.Token;

/** The session token: one for each process, never saved. */
final class SessionToken {
  private static final String VALUE = RandomToken.create();

  private SessionToken() {}

  static Token get() {
    return new Token(Token.Kind.SESSION, VALUE, "this process");
  }
}
