package com.anaconda.aau.agent;

import com.anaconda.aau.core.Debug;
import java.io.File;
import java.lang.instrument.Instrumentation;

/**
 * The agent's entry points: {@code -javaagent:aau.jar[=key=value,…]} and attach.
 *
 * <p>Both do one thing, register a transformer that knows HTTP client classes by name. Everything
 * else waits until such a class is loaded, so a JVM that makes no request pays for two small
 * classes. Where it looks as if a heartbeat were wanted, one is started with the JVM.
 */
public final class AauAgent {

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
      boolean isFirst = install(new ClientTransformer(arguments, instrumentation));
      startHeartbeat(arguments, isFirst);
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

  private static void startHeartbeat(String arguments, boolean isFirst) {
    try {
      if (mayWantHeartbeat(arguments, isFirst)) {
        HeartbeatThread.startWhenSettled();
      }
    } catch (Throwable withoutHeartbeat) {
      explain(withoutHeartbeat);
    }
  }

  /**
   * Asks the options and, if there are any, the condarcs whose places can be told without the
   * environment: to read that takes ten times as long as this, see docs/heartbeat.md. A class of
   * its own for this would take longer, too.
   */
  private static boolean mayWantHeartbeat(String arguments, boolean isFirst) {
    if (arguments != null && arguments.contains("anaconda_heartbeat")) {
      return true;
    }
    if (!isFirst) {
      return false;
    }
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
