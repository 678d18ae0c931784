package com.anaconda.aau.core.token;

import com.anaconda.aau.core.Debug;
import com.anaconda.aau.core.Environment;
import com.anaconda.aau.core.config.SearchPath;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** The tokens of this process. */
public final class Tokens {

  private Tokens() {}

  /**
   * Reads or creates them, in the order in which they are sent. One that cannot be had is left out.
   */
  public static List<Token> resolve(
      Environment environment, Map<String, String> options, SearchPath path, Debug debug) {
    List<Token> tokens = new ArrayList<>();
    Chaos chaos = Chaos.of(environment);
    HostIds hosts = new HostIds(Paths.get("/sys/class/net"));
    add(tokens, ClientToken.resolve(environment.home(), hosts, chaos, debug));
    add(tokens, SessionToken.get());
    add(tokens, EnvironmentToken.resolve(environment, options.get("prefix"), chaos, debug));
    add(tokens, AccountToken.resolve(environment, options, debug));
    SystemTokens.addTo(tokens, environment, path, chaos, debug);
    return Collections.unmodifiableList(tokens);
  }

  private static void add(List<Token> tokens, Token token) {
    if (token != null) {
      tokens.add(token);
    }
  }
}
