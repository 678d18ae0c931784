package com.anaconda.aau.agent.report;

import com.anaconda.aau.core.process.Environment;
import com.anaconda.aau.core.token.MissingToken;
import com.anaconda.aau.core.token.Token;
import java.nio.file.Path;

/** Tokens and paths as people are shown them. */
public final class Detail {

  private Detail() {}

  /** {@code c/… (client) <- ~/.conda/aau_token}. */
  public static String of(Token token, String shown, Environment environment) {
    return shown + " (" + token.kind().label() + ") <- " + source(token.source(), environment);
  }

  /** {@code no c/ (client): ~/.conda/aau_token belongs to another user}. */
  public static String of(MissingToken missing, Environment environment) {
    String place = missing.place() == null ? "" : source(missing.place(), environment) + " ";
    return ("no " + missing.kind().letter() + "/ (" + missing.kind().label() + "): ")
        + (place + missing.text());
  }

  /** A source with the home directory, which has the user's name in it, as {@code ~}. */
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
