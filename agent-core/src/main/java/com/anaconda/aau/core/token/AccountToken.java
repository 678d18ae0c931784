package com.anaconda.aau.core.token;

import com.anaconda.aau.core.Debug;
import com.anaconda.aau.core.Environment;
import java.util.Map;

/** The account token: who is logged in to Anaconda, when somebody is. Not anonymous. */
final class AccountToken {

  private AccountToken() {}

  /** The token, or null when nobody is logged in, or the login is malformed or has expired. */
  static Token resolve(Environment environment, Map<String, String> options, Debug debug) {
    try {
      Login login = Login.find(environment, options, debug);
      if (login == null) {
        debug.log("anaconda token left out: no login");
        return null;
      }
      // Nothing of the key itself goes into a debug line, not even when it is malformed.
      String value = Jwt.account(login.key(), System.currentTimeMillis() / 1000);
      if (value == null) {
        debug.log("anaconda token left out: login malformed or expired: ", login.source());
        return null;
      }
      debug.log("anaconda token ", value, " from ", login.source());
      return new Token(Token.Kind.ACCOUNT, value, login.source());
    } catch (RuntimeException | StackOverflowError e) {
      debug.log("anaconda token left out: ", e.getClass());
      return null;
    }
  }
}
