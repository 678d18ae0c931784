package com.anaconda.aau.agent.report;

import java.lang.instrument.Instrumentation;
import java.util.Properties;

/**
 * The agent properties of a JVM: what the attach API's {@code getAgentProperties} returns. They are
 * made for agents to leave word in; the application, whose system properties are others, never sees
 * them.
 */
public final class AgentProperties {

  /** {@code on} or {@code off}; not there in a JVM to which no agent has been attached. */
  public static final String STATE = "com.anaconda.aau";

  /** What {@link RunningReport} says. */
  public static final String REPORT = "com.anaconda.aau.report";

  private AgentProperties() {}

  /**
   * Leaves the answer to whoever has attached. Called by its name.
   *
   * @param report null for none
   */
  public static void answer(Instrumentation instrumentation, String state, String report)
      throws ReflectiveOperationException {
    Properties properties = of(instrumentation);
    if (report == null) {
      properties.remove(REPORT);
    } else {
      properties.setProperty(REPORT, report);
    }
    properties.setProperty(STATE, state);
  }

  /** HotSpot has them in a class of its own, which other JVMs lack. */
  private static Properties of(Instrumentation instrumentation)
      throws ReflectiveOperationException {
    String support = "sun.misc.VMSupport"; // Java 8
    if (!System.getProperty("java.specification.version").startsWith("1.")) {
      support = "jdk.internal.vm.VMSupport";
      // By its name: a class of Java 9.
      Class.forName("com.anaconda.aau.agent.inject.ModuleClassDefiner")
          .getMethod("open", Instrumentation.class, String.class)
          .invoke(null, instrumentation, "jdk.internal.vm");
    }
    return (Properties) Class.forName(support).getMethod("getAgentProperties").invoke(null);
  }
}
