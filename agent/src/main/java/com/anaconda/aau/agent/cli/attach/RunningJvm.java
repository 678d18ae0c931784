package com.anaconda.aau.agent.cli.attach;

import com.anaconda.aau.agent.report.AgentProperties;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** A running JVM, as seen by a process that attaches to it. */
public final class RunningJvm {

  private final AttachApi api;
  private final long pid;
  private final JvmProcess process;
  private final ProgressWait patience;

  private RunningJvm(AttachApi api, long pid, ProgressWait patience) {
    this.api = api;
    this.pid = pid;
    this.process = new JvmProcess(pid);
    this.patience = patience;
  }

  /**
   * Creates a view of a JVM. Waits for its answers as long as it makes progress, and reports these
   * waits to {@code log}.
   */
  public RunningJvm(AttachApi api, long pid, PrintWriter log) {
    this(api, pid, new ProgressWait(pid, log));
  }

  /** Creates a view of one of many JVMs, which gets only a short time for each answer. */
  static RunningJvm ofMany(AttachApi api, long pid) {
    return new RunningJvm(api, pid, ProgressWait.withOneOfMany(pid));
  }

  /** Returns whether a path means the same file to the JVM as to this process. */
  boolean sharesOurFiles() {
    return process.sharesOurRoot();
  }

  /**
   * Returns whether the agent is on. Does not attach to a JVM to which nothing has ever been
   * attached if its start options say enough.
   */
  boolean hasAgentSeenFromOutside() throws AttachException {
    Boolean started = process.wasStartedWithAgentIfNeverAttached();
    return started == null ? hasAgent() : started;
  }

  /** Returns whether the agent is on. Loads nothing into the JVM. */
  public boolean hasAgent() throws AttachException {
    return talk(
        connection -> {
          String state = connection.agentProperties().getProperty(AgentProperties.STATE);
          return state == null ? wasStartedWithAgent(connection) : state.equals("on");
        });
  }

  /**
   * Makes the agent carry out a command, first loading the agent into the JVM if necessary.
   *
   * @return the agent properties, with the agent's answer
   */
  Properties tell(String command) throws AttachException {
    return talk(
        connection -> {
          Path jar = ownJar();
          process.checkCanRead(jar);
          load(connection, jar, command);
          Properties answer = connection.agentProperties();
          if (answer.getProperty(AgentProperties.STATE) == null) {
            throw new AttachException(
                pid + " has loaded aau.jar, but does not say whether the agent is on");
          }
          return answer;
        });
  }

  /** Makes the agent carry out a command, and returns the lines of its answer, possibly none. */
  public List<String> ask(String command) throws AttachException {
    String report = tell(command).getProperty(AgentProperties.REPORT);
    return report == null
        ? Collections.emptyList()
        // The terminal must not interpret what the JVM sends.
        : Arrays.asList(report.replaceAll("[\\p{Cntrl}&&[^\n]]", "?").split("\n", -1));
  }

  private void load(AttachApi.Connection connection, Path jar, String command) throws Exception {
    try {
      connection.loadAgent(jar.toString(), command);
    } catch (Exception e) {
      String message = String.valueOf(e.getMessage());
      if (message.contains("Dynamic agent loading is not enabled")) {
        throw new AttachException(
            (pid + " runs with -XX:-EnableDynamicAgentLoading, so nothing can be attached: ")
                + "start it with -javaagent:aau.jar instead");
      }
      // Both messages mean success: the first is what newer JDKs read from Java 8, and the second
      // is what Java 8 reads from them.
      if (!message.matches("(Failed to load agent library: )?0|Non-numeric value found.*")) {
        throw e;
      }
    }
  }

  private static Path ownJar() throws Exception {
    Path jar =
        Paths.get(RunningJvm.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    if (jar.toString().indexOf('=') >= 0) {
      throw new AttachException("the JVM does not accept a path with an equals sign: move " + jar);
    }
    return jar.toAbsolutePath();
  }

  /**
   * Checks the JVM's options: to save time, an agent loaded at start-up does not set the agent
   * properties.
   */
  private boolean wasStartedWithAgent(AttachApi.Connection connection) throws Exception {
    String options = connection.agentProperties().getProperty("sun.jvm.args", "");
    for (Path jar : StartOptions.agentJars(options)) {
      String directory = connection.systemProperties().getProperty("user.dir", "/");
      if (StartOptions.isOurs(process.inItsRoot(Paths.get(directory).resolve(jar)))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Talks to the JVM for a limited time, because a JVM that hangs must not block the command. Turns
   * every failure into a one-line message.
   */
  private <T> T talk(Conversation<T> conversation) throws AttachException {
    FutureTask<T> task =
        new FutureTask<>(
            () -> {
              process.check(api);
              try (AttachApi.Connection connection = connect()) {
                return conversation.with(connection);
              }
            });
    Thread thread = new Thread(task, "aau-attach");
    thread.setDaemon(true);
    thread.start();
    try {
      return patience.await(task);
    } catch (InterruptedException e) {
      throw new AttachException("interrupted");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof AttachException) {
        throw (AttachException) e.getCause();
      }
      throw new AttachException("cannot attach to " + pid + ": " + reason(e.getCause()));
    }
  }

  private AttachApi.Connection connect() throws Exception {
    AttachLock lock = process.lock();
    try {
      return api.connect(pid);
    } finally {
      lock.release();
    }
  }

  private static String reason(Throwable failure) {
    String message = String.valueOf(failure.getMessage()).replaceAll("\\s+", " ").trim();
    if (message.contains("does not support the attach mechanism")) {
      return JvmProcess.NO_ATTACHING;
    }
    if (message.equals("Premature EOF")) {
      return "the JVM has ended, or the options are longer than the 1024 characters that it takes";
    }
    return failure instanceof IOException || failure.getClass().getName().contains(".attach.")
        ? "the JVM says: " + message
        : "internal error: " + failure.getClass().getSimpleName() + ": " + message;
  }

  private interface Conversation<T> {
    T with(AttachApi.Connection connection) throws Exception;
  }
}
