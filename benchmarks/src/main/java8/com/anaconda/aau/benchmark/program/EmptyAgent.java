package com.anaconda.aau.benchmark.program;

import java.lang.instrument.Instrumentation;

/** The floor: what the JVM itself takes for any -javaagent. */
public class EmptyAgent {
  public static void premain(String arguments, Instrumentation instrumentation) {}
}
