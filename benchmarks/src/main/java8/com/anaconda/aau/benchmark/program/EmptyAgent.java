package com.anaconda.aau.benchmark.program;

import java.lang.instrument.Instrumentation;

/** The baseline: shows what any -javaagent costs in the JVM itself. */
public class EmptyAgent {
  public static void premain(String arguments, Instrumentation instrumentation) {}
}
