package com.anaconda.aau.it.harness;

import com.sun.tools.attach.AgentLoadException;
import com.sun.tools.attach.VirtualMachine;
import java.nio.file.Path;

/** Attaches agents to a running JVM. */
public final class Attach {

  /**
   * Lets a JVM load an agent without a warning. JDK 21 and later warn otherwise; JDK 8 does not
   * know the option.
   */
  public static final String[] PERMISSION = {
    "-XX:+IgnoreUnrecognizedVMOptions", "-XX:+EnableDynamicAgentLoading"
  };

  private Attach() {}

  /** Attaches aau.jar and returns once it is installed. */
  public static void agentTo(long pid) {
    load(Build.agent(), null, pid);
  }

  /** Removes the agent and returns once it is removed, without a JVM for the command line. */
  public static void detachAgentFrom(long pid) {
    load(Build.agent(), "detach", pid);
  }

  /** Attaches any agent and returns once its {@code agentmain} has returned. */
  public static void load(Path jar, String options, long pid) {
    try {
      VirtualMachine machine = VirtualMachine.attach(Long.toString(pid));
      try {
        machine.loadAgent(jar.toString(), options);
      } catch (AgentLoadException e) {
        // An "error" of 0 is how a Java 8 JVM reports success to a newer JDK.
        if (!"0".equals(e.getMessage())) {
          throw e;
        }
      } finally {
        machine.detach();
      }
    } catch (Exception e) {
      throw new IllegalStateException("cannot attach to " + pid, e);
    }
  }
}
