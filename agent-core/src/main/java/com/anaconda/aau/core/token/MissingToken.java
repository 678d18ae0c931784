package com.anaconda.aau.core.token;

/** A token that there is not, and why. Immutable. */
public final class MissingToken {
  private final Token.Kind kind;
  private final Reason reason;
  private final String place;

  public MissingToken(Token.Kind kind, Reason reason, String place) {
    this.kind = kind;
    this.reason = reason;
    this.place = place;
  }

  /** What kind of token is missing. */
  public Token.Kind kind() {
    return kind;
  }

  /** Why. */
  public Reason reason() {
    return reason;
  }

  /** The file or variable that it would come from, or null where none is to blame. */
  public String place() {
    return place;
  }

  /** Why, for people: {@code belongs to another user}, to follow the place if there is one. */
  public String text() {
    return reason.text();
  }

  /** {@code client token left out: /home/ada/.conda/aau_token belongs to another user}. */
  @Override
  public String toString() {
    return (kind.label() + " token left out: ") + (place == null ? "" : place + " ") + text();
  }
}
