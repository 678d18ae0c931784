package com.anaconda.aau.core.token;

import com.anaconda.aau.core.process.Debug;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes debug output during the lookup of tokens, and records which ones are missing. */
public final class TokenLog {
  private final Debug debug;
  private final List<MissingToken> missing = new ArrayList<>();

  /** Creates an empty log that writes to the given debug output. */
  public TokenLog(Debug debug) {
    this.debug = debug;
  }

  /** Returns the debug output. */
  public Debug debug() {
    return debug;
  }

  /** Writes one line of debug output. */
  public void log(Object... parts) {
    debug.log(parts);
  }

  /** Records that a token is missing because of a file. */
  public void leftOut(Token.Kind kind, Reason reason, Path file) {
    leftOut(kind, reason, file.toString());
  }

  /**
   * Records that a token is missing. Only the first reason for a kind counts.
   *
   * @param place the file or variable that the reason is about, or null
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

  /** Returns all missing tokens. */
  public List<MissingToken> missing() {
    return missing;
  }
}
