package com.anaconda.aau.core.file;

import java.io.IOException;
import java.nio.file.Path;

/** Thrown for a file that must not be written, even if permissions allow it. */
public final class LeftAloneException extends IOException {
  private static final long serialVersionUID = 1L;

  /** The reasons for leaving a file alone. */
  public enum Why {
    /** The author of the link chose its target, which is not ours to change. */
    LINK("is a link, and the agent never replaces the target of a link"),
    NOT_A_FILE("is not a regular file"),
    OTHER_OWNER("belongs to another user"),
    /** The file may matter under its other name. */
    OTHER_NAME("has a second hard link"),
    CONTENT("holds something that was never a token, so it is left alone"),
    ROOT("is not written by root, because the directory belongs to another user");

    private final String text;

    Why(String text) {
      this.text = text;
    }

    /** Returns the reason as a predicate for display: {@code belongs to another user}. */
    public String text() {
      return text;
    }
  }

  private final transient Path file;
  private final Why why;

  /** Creates an exception with the reason for leaving the file alone. */
  public LeftAloneException(Path file, Why why) {
    super(file + " " + why.text());
    this.file = file;
    this.why = why;
  }

  /** Returns the file. */
  public Path file() {
    return file;
  }

  /** Returns the reason. */
  public Why why() {
    return why;
  }
}
