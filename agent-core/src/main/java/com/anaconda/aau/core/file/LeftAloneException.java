package com.anaconda.aau.core.file;

import java.io.IOException;
import java.nio.file.Path;

/** Thrown for a file that is not written, although perhaps it could be. */
public final class LeftAloneException extends IOException {
  private static final long serialVersionUID = 1L;

  /** What speaks against it. */
  public enum Why {
    /** Whoever made the link chose a file; that file is not ours to change. */
    LINK("is a link, and the agent replaces no file behind a link"),
    NOT_A_FILE("is not a regular file"),
    OTHER_OWNER("belongs to another user"),
    /** The other name may be one that somebody cares about. */
    OTHER_NAME("has a second hard link"),
    CONTENT("holds something that was never a token, so it is left alone"),
    ROOT("is not written by root, because the directory belongs to another user");

    private final String text;

    Why(String text) {
      this.text = text;
    }

    /** The reason as a predicate for people: {@code belongs to another user}. */
    public String text() {
      return text;
    }
  }

  private final transient Path file;
  private final Why why;

  /** The reason that holds for a file. */
  public LeftAloneException(Path file, Why why) {
    super(file + " " + why.text());
    this.file = file;
    this.why = why;
  }

  /** The file. */
  public Path file() {
    return file;
  }

  /** The reason. */
  public Why why() {
    return why;
  }
}
