package com.anaconda.aau.core.config;

/**
 * Something in the configuration that does not say what its author may think, and what it was taken
 * for. Immutable.
 */
public final class Notice {

  /** What is odd about it. */
  public enum Kind {
    /** A name that is spelled almost right. */
    ALMOST_RIGHT,
    /** An entry of a list of hosts that no host can match. */
    MATCHES_NO_HOST,
    /** A key that another mapping brings in by {@code <<}. */
    MERGED,
    /** A file that is no valid configuration. */
    BROKEN,
    /** A file that is longer than is read. */
    TOO_LONG,
    /** A file or directory that this process may not look into. */
    UNREADABLE
  }

  private final Kind kind;
  private final String source;
  private final String written;
  private final String understood;

  Notice(Kind kind, String source, String written, String understood) {
    this.kind = kind;
    this.source = source;
    this.written = written;
    this.understood = understood;
  }

  /** What is odd. */
  public Kind kind() {
    return kind;
  }

  /** The file, variable or option that it is in; for people. */
  public String source() {
    return source;
  }

  /** What is written there: a name, or an entry of a list; for a whole file what ails it. */
  public String written() {
    return written;
  }

  /** What it was taken for. */
  public String understood() {
    return understood;
  }

  /** All but where it is, for people. */
  public String text() {
    switch (kind) {
      case ALMOST_RIGHT:
        return written + " is not the name of a setting; treated as " + understood;
      case MATCHES_NO_HOST:
        return written + " matches no host; use NAME or NAME:PORT, without a scheme, path or space";
      case MERGED:
        return written + " is merged in with <<, where conda reads no settings; ignored";
      default:
        return "file " + written + "; treated as " + understood;
    }
  }

  /** {@code TEXT <- SOURCE}. */
  @Override
  public String toString() {
    return text() + " <- " + source;
  }
}
