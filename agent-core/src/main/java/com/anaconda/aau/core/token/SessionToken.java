package com.anaconda.aau.core.token;

/** The session token: one per process, never written. */
final class SessionToken {
  private static final String VALUE = RandomToken.create();

  private SessionToken() {}

  static Token get() {
    return new Token(Token.Kind.SESSION, VALUE, "this process");
  }
}
