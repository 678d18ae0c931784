package com.anaconda.aau.core.token.kind;

import com.anaconda.aau.core.login.Jwt;
import com.anaconda.aau.core.login.Login;
import com.anaconda.aau.core.process.Environment;
import com.anaconda.aau.core.token.Reason;
import com.anaconda.aau.core.token.Token;
import com.anaconda.aau.core.token.TokenLog;
import java.util.Map;

/** The account token: the user ID of an Anaconda login. It is not anonymous. */
public final class AccountToken {

  private AccountToken() {}

  /** Returns the token, or null if there is no login or the login is malformed or has expired. */
  public static Token resolve(Environment environment, Map<String, String> options, TokenLog log) {
    try {
      Login login = Login.find(environment, options, log.debug());
      if (login == null) {
        log.log("anaconda token left out: no login");
        return null;
      }
      if (login.problem() != null) {
        log.leftOut(Token.Kind.ACCOUNT, reasonOf(login.problem()), login.source());
        return null;
      }
      // Debug output must contain neither the key, even if malformed, nor the user that it names.
      String value = Jwt.account(login.key(), System.currentTimeMillis() / 1000);
      if (value == null) {
        log.leftOut(Token.Kind.ACCOUNT, Reason.BAD_LOGIN, login.source());
        return null;
      }
      log.log("anaconda token from ", login.source());
      return new Token(Token.Kind.ACCOUNT, value, login.source());
    } catch (RuntimeException | StackOverflowError e) {
      log.log("anaconda token: ", e.getClass());
      log.leftOut(Token.Kind.ACCOUNT, Reason.BAD_LOGIN, "login");
      return null;
    }
  }

  private static Reason reasonOf(Login.Problem problem) {
    return problem == Login.Problem.OTHER_DOMAIN ? Reason.OTHER_DOMAIN : Reason.UNREADABLE;
  }
}
