package com.anaconda.aau.it.harness;

import com.sun.tools.attach.AgentLoadException;
import com.sun.tools.attach.VirtualMachine;
import java.nio.file.Path;

/** Puts the agent on a JVM that is running. */
public final class Attach {

  /**
   * Makes a JVM accept it without a warning (JDK 21 and newer warn, JDK 8 knows no such option).
   */
  public static final String[] PERMISSION = {
    "-XX:+IgnoreUnrecognizedVMOptions", "-XX:+EnableDynamicAgentLoading"
  };

  private Attach() {}

  /** Returns when the agent is there. */
  public static void agentTo(long pid) {
    load(Build.agent(), null, pid);
  }

  /** Loads any agent. Returns when its {@code agentmain} has. */
  public static void load(Path jar, String options, long pid) {
    try {
      VirtualMachine machine = VirtualMachine.attach(Long.toString(pid));
      try {
        machine.loadAgent(jar.toString(), options);
      } catch (AgentLoadException e) {
        // How Java 8 says "no error" to a newer one.
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
