package com.anaconda.aau.core.token;

import com.anaconda.aau.core.Debug;
import com.anaconda.aau.core.Environment;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** All tokens of this process, in the order in which they are sent. Immutable. */
public final class Tokens {
  private final List<Token> all;

  private Tokens(List<Token> all) {
    this.all = Collections.unmodifiableList(all);
  }

  /** Reads or creates them. A token that cannot be had is left out. */
  public static Tokens resolve(Environment environment, Map<String, String> options, Debug debug) {
    List<Token> tokens = new ArrayList<>();
    HostIds hosts = new HostIds(Paths.get("/sys/class/net"));
    add(tokens, ClientToken.resolve(environment.home(), hosts, debug));
    add(tokens, SessionToken.get());
    add(tokens, EnvironmentToken.resolve(environment, options.get("prefix"), debug));
    return new Tokens(tokens);
  }

  private static void add(List<Token> tokens, Token token) {
    if (token != null) {
      tokens.add(token);
    }
  }

  /** The tokens there are. */
  public List<Token> all() {
    return all;
  }
}
