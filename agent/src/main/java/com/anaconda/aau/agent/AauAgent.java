package com.anaconda.aau.agent;

import com.anaconda.aau.core.process.Debug;
import java.io.File;
import java.lang.instrument.Instrumentation;

/**
 * The agent's entry points: {@code -javaagent:aau.jar[=key=value,…]} and attach.
 *
 * <p>Both register a transformer that knows HTTP client classes by name. Everything else waits
 * until such a class is loaded, so a JVM that makes no request pays for two small classes.
 *
 * <p>As a {@link Runnable}, looks for condarcs that may ask for a heartbeat. It is not a class of
 * its own because the host's loader takes longer to load one than this takes to run.
 */
public final class AauAgent implements Runnable {

  /**
   * Null when the agent is not on. The JVM calls premain once for each {@code -javaagent} option
   * (MAVEN_OPTS, .mvn/jvm.config), so the same class may start several times: from the second time
   * on only the options are new.
   */
  private static ClientTransformer installed;

  private AauAgent() {}

  /** Called by the JVM before {@code main}. An exception from here would end the JVM. */
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

  /** Called by the JVM when the agent is attached to a program that is running. */
  public static void agentmain(String arguments, Instrumentation instrumentation) {
    try {
      Attachment.carryOut(arguments, instrumentation);
    } catch (Throwable withoutAgent) {
      explain(withoutAgent);
    }
  }

  /** False when the agent is there already, which then has the options of both. */
  static synchronized boolean install(ClientTransformer transformer) throws Exception {
    if (installed != null) {
      installed.addOptionsOf(transformer);
      return false;
    }
    installed = transformer.register();
    return true;
  }

  /** What {@link #install} has installed; null when the agent is not on. */
  static synchronized ClientTransformer installed() {
    return installed;
  }

  /** What had been installed, which the caller takes out; null when the agent was not on. */
  static synchronized ClientTransformer uninstall() {
    ClientTransformer transformer = installed;
    installed = null;
    return transformer;
  }

  /** The options of all namings, or null when the agent is not on. */
  static String options() {
    ClientTransformer transformer = installed();
    return transformer == null ? null : transformer.options();
  }

  /**
   * Whether another agent, which came before this one, may have loaded HTTP clients. To look at all
   * loaded classes takes every JVM ten times as long, see docs/performance.md.
   *
   * @return true when a class of the JDK's own clients is there, or one beside ours that is not
   *     ours: the JVM loads agents into one class loader, and has no other class there yet
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

  /** Not on this thread: a home on a network disk that is down answers after minutes or never. */
  private static void look(AauAgent agent) {
    ThreadGroup group = Thread.currentThread().getThreadGroup();
    ThreadGroup parent = group.getParent(); // the system's: programs wait for the threads of "main"
    Thread look = new Thread(parent == null ? group : parent, agent, "aau-condarcs");
    look.setDaemon(true);
    look.start();
  }

  /** Looks at the condarcs, and starts a heartbeat if one of them may ask for it. */
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
   * Searches the condarcs whose places can be told without the environment: reading that takes ten
   * times as long, see docs/heartbeat.md. Nothing from {@code java.nio.file} here, since its
   * classes may deadlock when two threads initialize them at start-up (JDK-8194653).
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
      // Even a jar without its classes must not end somebody's JVM.
    }
  }
}
