package com.anaconda.aau.agent;

import java.lang.instrument.Instrumentation;

/**
 * What whoever attaches to a running JVM wants of the agent: to come, to go, or to say what it
 * does.
 *
 * <p>The answer is left in the JVM's agent properties, where the command line reads it: an agent
 * has no other way to answer that needs no file, and no path that means the same on both sides.
 */
final class Attachment {

  private static final String ANSWERS = "com.anaconda.aau.agent.report.AgentProperties";

  private Attachment() {}

  /**
   * Does it. An exception from the JVM's call of this would be printed on the host's stderr.
   *
   * @param command {@code detach}, {@code info}, or else the options of an agent that is to come
   */
  static void carryOut(String command, Instrumentation instrumentation) throws Exception {
    if ("info".equals(command)) {
      ClientTransformer transformer = AauAgent.installed();
      if (transformer != null) {
        answer(instrumentation, "on", transformer.report());
      }
    } else if ("detach".equals(command)) {
      ClientTransformer transformer = AauAgent.uninstall();
      if (transformer != null) {
        int left = transformer.remove();
        answer(instrumentation, left == 0 ? "off" : "off " + left, null);
        AgentLoader.forget();
      }
    } else {
      ClientTransformer transformer = new ClientTransformer(command, instrumentation);
      if (AauAgent.install(transformer)) {
        transformer.weaveLoadedClients();
      }
      answer(instrumentation, "on", transformer.leftAlone());
    }
  }

  private static void answer(Instrumentation instrumentation, String state, String report)
      throws Exception {
    Class.forName(ANSWERS, true, AgentLoader.open())
        .getMethod("answer", Instrumentation.class, String.class, String.class)
        .invoke(null, instrumentation, state, report);
  }
}
