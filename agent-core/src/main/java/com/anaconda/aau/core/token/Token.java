package com.anaconda.aau.core.token;

/** A token: its kind, value and source. Immutable. */
public final class Token {

  /** The kinds of tokens, in the order in which they are sent. */
  public enum Kind {
    CLIENT('c', "client"),
    SESSION('s', "session"),
    ENVIRONMENT('e', "environment"),
    ACCOUNT('a', "anaconda"),
    INSTALLER('i', "installer"),
    ORGANIZATION('o', "organization"),
    MACHINE('m', "machine");

    private final char letter;
    private final String label;

    Kind(char letter, String label) {
      this.letter = letter;
      this.label = label;
    }

    /** Returns the name for display, the same as on the command line of conda's package. */
    public String label() {
      return label;
    }

    /** Returns the letter before the slash. */
    public char letter() {
      return letter;
    }
  }

  private final Kind kind;
  private final String value;
  private final String source;

  /** Creates a token from a valid value. */
  public Token(Kind kind, String value, String source) {
    if (!TokenText.isSafe(value)) {
      throw new IllegalArgumentException("not a token");
    }
    this.kind = kind;
    this.value = value;
    this.source = source;
  }

  /** Returns the kind of token. */
  public Kind kind() {
    return kind;
  }

  /** Returns the value, 1 to 36 characters of URL-safe base64. */
  public String value() {
    return value;
  }

  /** Returns the file or variable that the value comes from, for display. */
  public String source() {
    return source;
  }

  /** Returns the token as it is sent: {@code c/value}. */
  @Override
  public String toString() {
    return kind.letter() + "/" + value;
  }
}
