package com.anaconda.aau.agent;

import com.anaconda.aau.core.process.Debug;
import java.io.File;
import java.lang.instrument.Instrumentation;

/**
 * The agent's entry points: {@code -javaagent:aau.jar[=key=value,…]} and attach.
 *
 * <p>Both register a transformer that recognizes HTTP client classes by name. Everything else waits
 * until such a class is loaded, so a JVM that makes no request pays only for two small classes.
 *
 * <p>As a {@link Runnable}, this class searches condarcs for a heartbeat setting. The search does
 * not have its own class, because loading one through the host's loader takes longer than the
 * search itself.
 */
public final class AauAgent implements Runnable {

  /**
   * Null unless the agent is on. The JVM calls premain once for each {@code -javaagent} option
   * (MAVEN_OPTS, .mvn/jvm.config), so this class may start several times. Every start after the
   * first only adds its options.
   */
  private static ClientTransformer installed;

  private AauAgent() {}

  /** Called by the JVM before {@code main}. An exception thrown here would end the JVM. */
  public static void premain(String arguments, Instrumentation instrumentation) {
    try {
      ClientTransformer transformer = new ClientTransformer(arguments, instrumentation);
      boolean isFirst = install(transformer);
      startHeartbeat(arguments, isFirst);
      if (isFirst && mayHaveClients(instrumentation)) {
        transformer.weaveLoadedClients();
      }
    } catch (Throwable withoutAgent) {
      explain(withoutAgent);
    }
  }

  /** Called by the JVM when the agent is attached to a running program. */
  public static void agentmain(String arguments, Instrumentation instrumentation) {
    try {
      Attachment.carryOut(arguments, instrumentation);
    } catch (Throwable withoutAgent) {
      explain(withoutAgent);
    }
  }

  /**
   * Installs the transformer. If the agent is already on, only adds the options and returns false.
   */
  static synchronized boolean install(ClientTransformer transformer) throws Exception {
    if (installed != null) {
      installed.addOptionsOf(transformer);
      return false;
    }
    installed = transformer.register();
    return true;
  }

  /** Returns the installed transformer, or null if the agent is not on. */
  static synchronized ClientTransformer installed() {
    return installed;
  }

  /**
   * Forgets the installed transformer and returns it, so that the caller can remove it; returns
   * null if the agent is not on.
   */
  static synchronized ClientTransformer uninstall() {
    ClientTransformer transformer = installed;
    installed = null;
    return transformer;
  }

  /**
   * Returns the agent's options from all {@code -javaagent} options and attachments, or null if the
   * agent is not on.
   */
  static String options() {
    ClientTransformer transformer = installed();
    return transformer == null ? null : transformer.options();
  }

  /**
   * Returns whether an agent that started earlier may have loaded HTTP clients. Checking all loaded
   * classes instead would take ten times as long in every JVM; see docs/performance.md.
   *
   * @return true if a class of the JDK's own clients is loaded, or if the loader of this class has
   *     loaded a class that is not ours. The JVM loads all agents with that loader, which has
   *     loaded nothing else yet.
   */
  private static boolean mayHaveClients(Instrumentation instrumentation) {
    if (Package.getPackage("sun.net.www.http") != null
        || Package.getPackage("jdk.internal.net.http") != null) {
      return true;
    }
    ClassLoader agents = AauAgent.class.getClassLoader();
    for (Class<?> known : instrumentation.getInitiatedClasses(agents)) {
      if (known.getClassLoader() == agents && !known.getName().startsWith("com.anaconda.aau.")) {
        return true;
      }
    }
    return false;
  }

  private static void startHeartbeat(String arguments, boolean isFirst) {
    try {
      if (arguments != null && arguments.contains("anaconda_heartbeat")) {
        HeartbeatThread.startWhenSettled();
      } else if (isFirst) {
        look(new AauAgent());
      }
    } catch (Throwable withoutHeartbeat) {
      explain(withoutHeartbeat);
    }
  }

  /**
   * Searches on another thread, because a home directory on a network disk that is down may take
   * minutes to respond, or never respond.
   */
  private static void look(AauAgent agent) {
    ThreadGroup group = Thread.currentThread().getThreadGroup();
    // Use the "system" thread group, because programs wait for the threads in "main".
    ThreadGroup parent = group.getParent();
    Thread look = new Thread(parent == null ? group : parent, agent, "aau-condarcs");
    look.setDaemon(true);
    look.start();
  }

  /** Searches the condarcs, and starts a heartbeat if any of them may ask for one. */
  @Override
  public void run() {
    try {
      if (mayWantHeartbeat()) {
        HeartbeatThread.startWhenSettled();
      }
    } catch (Throwable withoutHeartbeat) {
      explain(withoutHeartbeat);
    }
  }

  /**
   * Searches the condarcs whose paths do not depend on the environment: reading the environment
   * takes ten times as long; see docs/heartbeat.md. Avoids {@code java.nio.file}, whose classes may
   * deadlock when two threads initialize them at start-up (JDK-8194653).
   */
  private static boolean mayWantHeartbeat() {
    String home = System.getProperty("user.home");
    boolean windows = File.separatorChar == '\\';
    return isIn(home + "/.condarc")
        || isBelow(windows ? "C:/ProgramData/conda" : "/etc/conda")
        || isBelow("/var/lib/conda")
        || isBelow(home + "/.config/conda")
        || isBelow(home + "/.conda");
  }

  private static boolean isBelow(String directory) {
    return new File(directory).isDirectory()
        && (isIn(directory + "/.condarc")
            || isIn(directory + "/condarc")
            || isIn(directory + "/condarc.d"));
  }

  private static boolean isIn(String path) {
    File condarc = new File(path);
    return condarc.exists() && CondarcGlance.seesHeartbeat(condarc);
  }

  private static void explain(Throwable failure) {
    try {
      Debug.ofProcess().log("agent not started: ", failure);
    } catch (Throwable ignored) {
      // A jar without its classes must not end the host's JVM.
    }
  }
}
