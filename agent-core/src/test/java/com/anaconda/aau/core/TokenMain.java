package com.anaconda.aau.core;

import com.anaconda.aau.core.process.Environment;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** The program that {@link ForkedJvm} runs: prints the token string of its process. */
public final class TokenMain {
  public static final String READY = "ready";

  private TokenMain() {}

  /**
   * Takes options as arguments, {@code name=value}, and answers once for each line of standard
   * input.
   */
  public static void main(String[] args) throws IOException {
    Map<String, String> options = new HashMap<>();
    for (String arg : args) {
      int equals = arg.indexOf('=');
      options.put(arg.substring(0, equals), arg.substring(equals + 1));
    }
    System.out.println(READY);
    while (System.in.read() >= 0) {
      System.out.println(UserAgentSuffix.resolve(Environment.ofProcess(), options));
    }
  }
}
