package com.anaconda.aau.core.token;

/** One token: what it is, its value, and where that came from. Immutable. */
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

    /** The word for people, the same that the command line of conda's package uses. */
    public String label() {
      return label;
    }

    /** The letter before the slash. */
    public char letter() {
      return letter;
    }
  }

  private final Kind kind;
  private final String value;
  private final String source;

  public Token(Kind kind, String value, String source) {
    if (!TokenText.isSafe(value)) {
      throw new IllegalArgumentException("not a token");
    }
    this.kind = kind;
    this.value = value;
    this.source = source;
  }

  /** What kind of token this is. */
  public Kind kind() {
    return kind;
  }

  /** The value, 1 to 36 characters of URL-safe base64. */
  public String value() {
    return value;
  }

  /** The file or variable that the value comes from; for people. */
  public String source() {
    return source;
  }

  /** The token as it is sent, {@code c/value}. */
  @Override
  public String toString() {
    return kind.letter() + "/" + value;
  }
}
