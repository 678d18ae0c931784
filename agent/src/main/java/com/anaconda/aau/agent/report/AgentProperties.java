package com.anaconda.aau.agent.report;

import java.lang.instrument.Instrumentation;
import java.util.Properties;

/**
 * The JVM's agent properties, which the attach API's {@code getAgentProperties} returns. Agents use
 * them to publish information. They are separate from the system properties, so the application
 * never sees them.
 */
public final class AgentProperties {

  /** {@code on} or {@code off}; missing in a JVM to which no agent was attached. */
  public static final String STATE = "com.anaconda.aau";

  /** The text of {@link RunningReport}. */
  public static final String REPORT = "com.anaconda.aau.report";

  private AgentProperties() {}

  /**
   * Publishes the answer for the attaching process. Called by reflection.
   *
   * @param report the report, or null if there is none
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

  /** Returns HotSpot's agent properties, which are in an internal class that other JVMs lack. */
  private static Properties of(Instrumentation instrumentation)
      throws ReflectiveOperationException {
    String support = "sun.misc.VMSupport"; // Java 8
    if (!System.getProperty("java.specification.version").startsWith("1.")) {
      support = "jdk.internal.vm.VMSupport";
      // Loaded by name, because the class requires Java 9.
      Class.forName("com.anaconda.aau.agent.inject.ModuleClassDefiner")
          .getMethod("open", Instrumentation.class, String.class)
          .invoke(null, instrumentation, "jdk.internal.vm");
    }
    return (Properties) Class.forName(support).getMethod("getAgentProperties").invoke(null);
  }
}
