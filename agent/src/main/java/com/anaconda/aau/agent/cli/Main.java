package com.anaconda.aau.agent.cli;

import com.anaconda.aau.core.Environment;
import com.anaconda.aau.core.UserAgentSuffix;
import java.util.Collections;

/** {@code java -jar aau.jar}: prints the tokens that this user's requests carry. */
public final class Main {

  private Main() {}

  /** Exit status 0, or 2 for an argument: there are none yet. */
  public static void main(String[] arguments) {
    if (arguments.length > 0) {
      System.err.println("aau: unknown argument " + arguments[0] + "; call it without arguments");
      System.exit(2);
    }
    System.out.println(
        UserAgentSuffix.resolve(Environment.ofProcess(), Collections.<String, String>emptyMap()));
  }
}
