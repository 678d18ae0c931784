package com.anaconda.aau.core.token;

import com.anaconda.aau.core.process.Environment;

/**
 * Makes reads or writes of selected kinds of tokens fail, for tests, or forbids all writes.
 * Immutable.
 */
public final class Chaos {
  private final String failingReads;
  private final String failingWrites;

  private final boolean create;

  private Chaos(String failingReads, String failingWrites, boolean create) {
    this.failingReads = failingReads;
    this.failingWrites = failingWrites;
    this.create = create;
  }

  /**
   * Returns the failures that environment variables ask for.
   *
   * @param create whether files may be created and changed
   */
  public static Chaos of(Environment environment, boolean create) {
    return new Chaos(
        environment.getNonEmpty("ANACONDA_ANON_USAGE_READ_CHAOS"),
        environment.getNonEmpty("ANACONDA_ANON_USAGE_WRITE_CHAOS"),
        create);
  }

  /** Returns whether files may be created and changed. */
  public boolean creates() {
    return create;
  }

  /** Returns whether tokens of a kind can be read. */
  public boolean reads(Token.Kind kind) {
    return failingReads == null || failingReads.indexOf(kind.letter()) < 0;
  }

  /** Returns whether tokens of a kind can be written. */
  public boolean writes(Token.Kind kind) {
    return failingWrites == null || failingWrites.indexOf(kind.letter()) < 0;
  }
}
