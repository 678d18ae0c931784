package com.anaconda.aau.it.program;

import java.lang.instrument.Instrumentation;

/**
 * Another agent, which makes requests before the program starts, as those do that report to a
 * server. Its options are {@link ClientMain}'s arguments, with commas between.
 */
public final class EarlyAgent {

  private EarlyAgent() {}

  public static void premain(String options, Instrumentation instrumentation) throws Exception {
    ClientMain.run(options.split(","));
  }
}
