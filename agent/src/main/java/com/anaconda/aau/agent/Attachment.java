package com.anaconda.aau.agent;

import java.lang.instrument.Instrumentation;

/**
 * Carries out the command of an attaching process: to attach, to detach or to report.
 *
 * <p>The answer goes into the JVM's agent properties, where the command line reads it. A file would
 * not work: the same path may refer to another file in the other process, for example in a
 * container.
 */
final class Attachment {

  private static final String ANSWERS = "com.anaconda.aau.agent.report.AgentProperties";

  private Attachment() {}

  /**
   * Carries out a command. If this threw, the JVM would print the exception on the host's stderr.
   *
   * @param command {@code detach}, {@code info}, or else the options of an agent to attach
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
      boolean first = AauAgent.install(transformer);
      if (first) {
        transformer.weaveLoadedClients();
      }
      answer(instrumentation, "on", first ? transformer.leftAlone() : AauAgent.options());
    }
  }

  private static void answer(Instrumentation instrumentation, String state, String report)
      throws Exception {
    Class.forName(ANSWERS, true, AgentLoader.open())
        .getMethod("answer", Instrumentation.class, String.class, String.class)
        .invoke(null, instrumentation, state, report);
  }
}
