package com.anaconda.aau.agent.report;

import com.anaconda.aau.core.process.Environment;
import com.anaconda.aau.core.token.MissingToken;
import com.anaconda.aau.core.token.Token;
import java.nio.file.Path;

/** Formats tokens and paths for display. */
public final class Detail {

  private Detail() {}

  /** Returns {@code c/… (client) <- ~/.conda/aau_token}. */
  public static String of(Token token, String shown, Environment environment) {
    return shown + " (" + token.kind().label() + ") <- " + source(token.source(), environment);
  }

  /** Returns {@code no c/ (client): ~/.conda/aau_token belongs to another user}. */
  public static String of(MissingToken missing, Environment environment) {
    String place = missing.place() == null ? "" : source(missing.place(), environment) + " ";
    return ("no " + missing.kind().letter() + "/ (" + missing.kind().label() + "): ")
        + (place + missing.text());
  }

  /**
   * Returns a source with {@code ~} for the home directory, whose path contains the user's name.
   */
  public static String source(String source, Environment environment) {
    Path home = environment.home();
    String prefix = home == null ? null : home.toString();
    if (prefix == null || prefix.length() < 2 || !source.startsWith(prefix)) {
      return source;
    }
    String rest = source.substring(prefix.length());
    return rest.isEmpty() || rest.startsWith("/") || rest.startsWith("\\") ? "~" + rest : source;
  }
}
