package com.anaconda.aau.core.token;

import com.anaconda.aau.core.process.Debug;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Notes what is decided while tokens are looked up: for debug output, and which are missing. */
public final class TokenLog {
  private final Debug debug;
  private final List<MissingToken> missing = new ArrayList<>();

  public TokenLog(Debug debug) {
    this.debug = debug;
  }

  /** Where the lines go. */
  public Debug debug() {
    return debug;
  }

  /** One line of debug output. */
  public void log(Object... parts) {
    debug.log(parts);
  }

  /** A token is left out for a reason that a file gives. */
  public void leftOut(Token.Kind kind, Reason reason, Path file) {
    leftOut(kind, reason, file.toString());
  }

  /**
   * A token is left out. The first reason for a kind is the one that counts.
   *
   * @param place the file or variable that gives the reason, or null
   */
  public void leftOut(Token.Kind kind, Reason reason, String place) {
    for (MissingToken each : missing) {
      if (each.kind() == kind) {
        return;
      }
    }
    MissingToken left = new MissingToken(kind, reason, place);
    debug.log(left);
    missing.add(left);
  }

  /** All that have been left out. */
  public List<MissingToken> missing() {
    return missing;
  }
}
