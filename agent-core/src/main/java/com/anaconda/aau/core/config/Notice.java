package com.anaconda.aau.core.config;

/**
 * A configuration entry that might not mean what its author intended, and how it was understood.
 * Immutable.
 */
public final class Notice {

  /** The kinds of oddities. */
  public enum Kind {
    /** The name is misspelled. */
    ALMOST_RIGHT,
    /** An entry in a list of hosts cannot match any host. */
    MATCHES_NO_HOST,
    /** The key comes from another mapping, merged in with {@code <<}. */
    MERGED,
    /** The file is not a valid configuration. */
    BROKEN,
    /** The file is too long for the agent to read. */
    TOO_LONG,
    /** The directory contains too many files for the agent to read. */
    TOO_MANY_FILES,
    /** This process lacks permission to read the file or directory. */
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

  /** Returns the kind of oddity. */
  public Kind kind() {
    return kind;
  }

  /** Returns the file, variable or option that contains the entry, for display. */
  public String source() {
    return source;
  }

  /**
   * Returns the name or list entry as written or, if the notice is about a whole file, the problem.
   */
  public String written() {
    return written;
  }

  /** Returns how the entry was understood. */
  public String understood() {
    return understood;
  }

  /** Returns a description without the source, for display. */
  public String text() {
    switch (kind) {
      case ALMOST_RIGHT:
        return written + " is not the name of a setting; treated as " + understood;
      case MATCHES_NO_HOST:
        return written + " matches no host; use NAME or NAME:PORT, without a scheme, path or space";
      case MERGED:
        return written + " is merged in with <<, where conda reads no settings; ignored";
      case TOO_MANY_FILES:
        return written + " in the directory; treated as " + understood;
      default:
        return "file " + written + "; treated as " + understood;
    }
  }

  /** Returns {@code TEXT <- SOURCE}. */
  @Override
  public String toString() {
    return text() + " <- " + source;
  }
}
