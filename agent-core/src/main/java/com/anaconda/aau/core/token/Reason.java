package com.anaconda.aau.core.token;

import com.anaconda.aau.core.file.LeftAloneException;

/** The reasons why a kind of token is missing. */
public enum Reason {
  NO_HOME("there is no home directory"),
  NO_PREFIX("no environment is active"),
  NOT_LOGGED_IN("nobody is logged in"),
  NOT_SET("not set"),

  /** From here on, each text follows the name of a place. */
  NO_DIRECTORY("is in a directory that does not exist"),
  OTHER_DOMAIN("is not Anaconda's"),
  BAD_LOGIN("is not a valid API key, or has expired"),
  NO_TOKEN("holds no token"),
  UNCLEAR_AGE("is not an age, such as 13 months"),
  UNREADABLE("cannot be read"),
  UNWRITABLE("cannot be written"),
  NO_AGREEMENT("keeps being changed by other processes"),
  NOT_YET("holds no token yet; the first request creates one"),
  MADE_TO_FAIL("was made to fail"),
  LINK(LeftAloneException.Why.LINK.text()),
  NOT_A_FILE(LeftAloneException.Why.NOT_A_FILE.text()),
  OTHER_OWNER(LeftAloneException.Why.OTHER_OWNER.text()),
  OTHER_NAME(LeftAloneException.Why.OTHER_NAME.text()),
  CONTENT(LeftAloneException.Why.CONTENT.text()),
  ROOT(LeftAloneException.Why.ROOT.text());

  private final String text;

  Reason(String text) {
    this.text = text;
  }

  /** Returns the reason why a file was not written. */
  public static Reason ofWriting(Exception e) {
    return e instanceof LeftAloneException
        ? valueOf(((LeftAloneException) e).why().name())
        : UNWRITABLE;
  }

  /** Returns the reason to give if there is no place to look for a kind of token. */
  public static Reason ofNothing(Token.Kind kind) {
    switch (kind) {
      case ENVIRONMENT:
        return NO_PREFIX;
      case ACCOUNT:
        return NOT_LOGGED_IN;
      default:
        return NOT_SET;
    }
  }

  /** Returns whether the reason is normal for most users and need not be reported. */
  public boolean isOrdinary() {
    return this == NO_PREFIX || this == NOT_LOGGED_IN || this == NOT_SET;
  }

  /** Returns the reason for display. It follows the name of a place, if any. */
  String text() {
    return text;
  }
}
