package com.anaconda.aau.it.program;

import java.lang.instrument.Instrumentation;

/**
 * Another agent, which makes requests before the program starts, as agents that report to a server
 * do. Its options are {@link ClientMain}'s arguments, separated by commas.
 */
public final class EarlyAgent {

  private EarlyAgent() {}

  public static void premain(String options, Instrumentation instrumentation) throws Exception {
    ClientMain.run(options.split(","));
  }
}
