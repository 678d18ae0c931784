package com.anaconda.aau.agent.cli.attach;

import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import net.bytebuddy.agent.ByteBuddyAgent.AttachmentProvider;

/**
 * The JDK's attach API, {@code com.sun.tools.attach}. This class uses reflection, because the API
 * is in a module that may be missing or, up to Java 8, in tools.jar. Byte Buddy knows where to
 * look.
 *
 * <p>{@code ByteBuddyAgent.attach} would not do: it closes the connection before the agent's answer
 * can be read.
 */
public final class AttachApi {

  private final Class<?> virtualMachine;
  private final Class<?> descriptor;

  private AttachApi(Class<?> virtualMachine) throws ClassNotFoundException {
    this.virtualMachine = virtualMachine;
    this.descriptor =
        Class.forName(
            virtualMachine.getName() + "Descriptor", false, virtualMachine.getClassLoader());
  }

  /**
   * Finds the attach API of this JVM. Must be called only once: a second API from a tools.jar could
   * not load the native library, which the first one has already loaded.
   */
  public static AttachApi find() throws Exception {
    AttachmentProvider.Accessor accessor = AttachmentProvider.DEFAULT.attempt();
    if (!accessor.isAvailable()) {
      throw new AttachException(
          "this Java runtime cannot attach to other JVMs: run the command with the java of any JDK"
              + " instead of "
              + System.getProperty("java.home"));
    }
    return new AttachApi(accessor.getVirtualMachineType());
  }

  /** Returns the visible JVMs: their process IDs, each with the main class and arguments. */
  Map<Long, String> list() throws Exception {
    Map<Long, String> jvms = new TreeMap<>();
    for (Object jvm : (List<?>) call(virtualMachine, "list", null)) {
      String pid = (String) call(descriptor, "id", jvm);
      jvms.put(Long.valueOf(pid), (String) call(descriptor, "displayName", jvm));
    }
    return jvms;
  }

  Connection connect(long pid) throws Exception {
    return new Connection(call(virtualMachine, "attach", null, Long.toString(pid)));
  }

  /** A connection to a JVM. */
  final class Connection implements AutoCloseable {

    private final Object jvm;

    private Connection(Object jvm) {
      this.jvm = jvm;
    }

    Properties systemProperties() throws Exception {
      return (Properties) call(virtualMachine, "getSystemProperties", jvm);
    }

    Properties agentProperties() throws Exception {
      return (Properties) call(virtualMachine, "getAgentProperties", jvm);
    }

    /** Returns after {@code agentmain} has returned. */
    void loadAgent(String jar, String options) throws Exception {
      call(virtualMachine, "loadAgent", jvm, jar, options);
    }

    @Override
    public void close() {
      try {
        call(virtualMachine, "detach", jvm);
      } catch (Exception hasEnded) {
        // The connection is closed either way.
      }
    }
  }

  /** Calls a method whose parameters are all strings. */
  private static Object call(Class<?> type, String method, Object target, Object... arguments)
      throws Exception {
    Class<?>[] parameters = new Class<?>[arguments.length];
    Arrays.fill(parameters, String.class);
    try {
      return type.getMethod(method, parameters).invoke(target, arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof Exception) {
        throw (Exception) e.getCause();
      }
      throw (Error) e.getCause();
    }
  }
}
