package com.anaconda.aau.core.token;

/** A kind of token that is not sent, and the reason. Immutable. */
public final class MissingToken {
  private final Token.Kind kind;
  private final Reason reason;
  private final String place;

  /** Creates a missing token; {@code place} may be null. */
  public MissingToken(Token.Kind kind, Reason reason, String place) {
    this.kind = kind;
    this.reason = reason;
    this.place = place;
  }

  /** Returns the kind of the missing token. */
  public Token.Kind kind() {
    return kind;
  }

  /** Returns the reason. */
  public Reason reason() {
    return reason;
  }

  /** Returns the file or variable that the reason is about, or null. */
  public String place() {
    return place;
  }

  /**
   * Returns the reason for display. It follows the place, if any: {@code belongs to another user}.
   */
  public String text() {
    return reason.text();
  }

  /** Returns {@code client token left out: /home/ada/.conda/aau_token belongs to another user}. */
  @Override
  public String toString() {
    return (kind.label() + " token left out: ") + (place == null ? "" : place + " ") + text();
  }
}
