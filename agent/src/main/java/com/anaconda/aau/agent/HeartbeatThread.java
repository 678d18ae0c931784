package com.anaconda.aau.agent;

import com.anaconda.aau.core.process.Debug;
import java.io.IOException;
import java.net.URISyntaxException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Sends a heartbeat in the background. When the JVM exits, waits until the heartbeat ends or its
 * time is up.
 */
public final class HeartbeatThread extends Thread {

  private static final String TASK = "com.anaconda.aau.agent.heartbeat.BackgroundHeartbeat";
  private static final String PATIENCE = "com.anaconda.aau.core.process.Patience";

  /** How long a heartbeat may take, and therefore how long it may delay the JVM's exit. */
  private static final int MILLIS = 750;

  /**
   * How long the program gets to settle before a heartbeat is sent. Much of the JDK reads security
   * and network properties once, on first use, so an earlier heartbeat could make it ignore
   * properties that a program sets at the beginning of {@code main}. It would also take CPU time
   * from the program's start.
   */
  private static final int SETTLING_MILLIS = 1000;

  /**
   * The agent's options, or null to read them at the time of sending, because the agent may start
   * more than once.
   */
  private final String options;

  private final ClassLoader loader;
  private final boolean settling;

  /** When the current heartbeat must be over; 0 before it begins. */
  private final AtomicLong end = new AtomicLong();

  private final Thread hook = new AtExit(this);
  private boolean ending;

  private HeartbeatThread(String options, ClassLoader loader, boolean settling) {
    super("aau-heartbeat");
    this.options = options;
    this.loader = loader;
    this.settling = settling;
    setDaemon(true);
    setContextClassLoader(null); // Otherwise a web application could never be unloaded.
  }

  /** Starts a heartbeat when the agent starts. It is sent a second later, or when the JVM ends. */
  static void startWhenSettled() {
    start(new HeartbeatThread(null, null, true));
  }

  /**
   * Starts a heartbeat with a program's first request. Never throws.
   *
   * @param loader loads the rest of the agent
   */
  public static void start(String options, ClassLoader loader) {
    try {
      start(new HeartbeatThread(options, loader, false));
    } catch (Throwable withoutHeartbeat) {
      Debug.ofProcess().log("no heartbeat: ", withoutHeartbeat);
    }
  }

  private static void start(HeartbeatThread heartbeat) {
    Runtime.getRuntime().addShutdownHook(heartbeat.hook);
    heartbeat.start();
  }

  @Override
  public void run() {
    try {
      if (settling) {
        settle();
      }
      String options = settling ? AauAgent.options() : this.options;
      if (options == null) {
        return; // The agent was detached in the meantime.
      }
      ((Runnable)
              Class.forName(TASK, true, loader())
                  .getConstructor(String.class, AtomicLong.class)
                  .newInstance(options, end))
          .run();
    } catch (Throwable withoutHeartbeat) {
      Debug.ofProcess().log("no heartbeat: ", withoutHeartbeat);
    } finally {
      removeHook();
    }
  }

  private void removeHook() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The JVM is ending.
    }
  }

  private synchronized void settle() throws InterruptedException {
    long settled = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(SETTLING_MILLIS);
    long left = SETTLING_MILLIS;
    while (!ending && left > 0) {
      wait(left);
      left = TimeUnit.NANOSECONDS.toMillis(settled - System.nanoTime());
    }
  }

  /** Returns how many milliseconds the JVM's exit may wait for files. */
  private long patience() {
    try {
      return (Long) Class.forName(PATIENCE, true, loader()).getMethod("millisLeft").invoke(null);
    } catch (Exception e) {
      return MILLIS;
    }
  }

  private ClassLoader loader() throws IOException, URISyntaxException {
    return loader != null ? loader : AgentLoader.open();
  }

  private synchronized void hurry() {
    ending = true;
    notifyAll();
  }

  /** The shutdown hook. */
  private static final class AtExit extends Thread {
    private final HeartbeatThread heartbeat;

    AtExit(HeartbeatThread heartbeat) {
      super("aau-heartbeat-exit");
      this.heartbeat = heartbeat;
      setContextClassLoader(null);
    }

    @Override
    public void run() {
      long last = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(MILLIS);
      heartbeat.hurry();
      try {
        if (heartbeat.end.get() == 0) {
          // The heartbeat thread reads the configuration, which may be on a disk that does not
          // respond.
          awaitIt(Math.min(millisUntil(last), heartbeat.patience()));
        }
        long end = heartbeat.end.get();
        if (end != 0) {
          awaitIt(Math.min(millisUntil(last), millisUntil(end)));
        }
      } catch (InterruptedException e) {
        // An interrupt asks the JVM to end even sooner.
      }
    }

    private void awaitIt(long millis) throws InterruptedException {
      if (millis > 0) { // join(0) would wait forever.
        heartbeat.join(millis);
      }
    }

    private static long millisUntil(long nanoTime) {
      return TimeUnit.NANOSECONDS.toMillis(nanoTime - System.nanoTime());
    }
  }
}
