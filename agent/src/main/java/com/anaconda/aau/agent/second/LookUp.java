package com.anaconda.aau.agent.second;

import com.anaconda.aau.agent.HeartbeatThread;
import com.anaconda.aau.agent.audit.Audit;
import com.anaconda.aau.core.UserAgentSuffix;
import com.anaconda.aau.core.config.AgentOptions;
import com.anaconda.aau.core.process.Debug;
import com.anaconda.aau.core.process.Environment;
import com.anaconda.aau.core.process.Patience;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The look-up of settings and tokens, on a thread of its own: they may be on a network disk that is
 * down, and no thread of the application may hang with it.
 *
 * <p>An attempt that fails is followed by another with a later request, after a pause that doubles
 * each time.
 */
final class LookUp implements Runnable {

  private static final long FIRST_PAUSE_MILLIS = 1000;
  private static final long LONGEST_PAUSE_MILLIS = 3600 * 1000;

  /** A first attempt that takes longer hangs: at a disk that is down, or at a FIFO. */
  private static final long FIRST_ATTEMPT_MILLIS = 10_000;

  private final String options;

  /** Made with the second stage, which is made anew when an initializer has failed. */
  private final Patience patience = Patience.ofProcess();

  /** Whether an attempt is under way; this object is notified when one ends. */
  private volatile boolean running;

  private volatile Thread thread;

  /** The pause after the last attempt, which has failed; 0 when none has. */
  private volatile long pauseMillis;

  private volatile long pauseEnd;

  /** How long the attempt that is under way may take, and until when. */
  private long attemptMillis = FIRST_ATTEMPT_MILLIS;

  private long attemptEnd;
  private volatile Audit audit;
  private volatile UserAgentSuffix result;
  private volatile boolean closed;

  /**
   * A look-up that has not begun.
   *
   * @param options the text after {@code -javaagent:aau.jar=}, a line for each naming of the agent
   */
  LookUp(String options) {
    this.options = options;
  }

  /** One with other options, which goes on with the same audit. */
  LookUp with(String all) {
    closed = true;
    LookUp next = new LookUp(all);
    next.audit = audit;
    return next;
  }

  /** What was found; null before that. */
  UserAgentSuffix result() {
    return result;
  }

  /** Null when nobody has asked for one, and before the first request. */
  Audit audit() {
    return audit;
  }

  /** Whether there has been a request, and nothing was found yet. */
  boolean isPending() {
    return result == null && (running || pauseMillis > 0);
  }

  /** Begins no other attempt. */
  void close() {
    closed = true;
    Audit audit = this.audit;
    if (audit != null) {
      audit.close();
    }
  }

  /**
   * Begins an attempt if there has to be one, and waits for it as long as there is {@link
   * Patience}.
   *
   * @return what was found; null when the request has to go without
   */
  UserAgentSuffix await() {
    if (!begin() || isNeededByTheLookUp()) {
      return result;
    }
    // An interrupt from before the request is no reason to go without tokens. One that comes now is
    // meant to end a wait.
    boolean interrupted = Thread.interrupted();
    try {
      awaitEnd();
    } catch (Throwable mayNotWait) {
      // An interrupt, not caught as such to spare loading it; or BlockHound on an event loop.
      interrupted |= mayNotWait instanceof InterruptedException;
      log("a request does not wait for tokens: ", mayNotWait);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
    if (result == null) {
      log("a request carries no tokens, which are still being looked up");
    }
    return result;
  }

  /** Whether the attempt would wait for the thread that waits for it. */
  private boolean isNeededByTheLookUp() {
    // A class of ours that is loaded may make a request: by way of another agent, say.
    return Thread.currentThread() == thread || Thread.holdsLock(LookUp.class.getClassLoader());
  }

  private void awaitEnd() throws InterruptedException {
    patience.begin();
    try {
      synchronized (this) {
        for (long left = patience.millisLeftForRequests();
            running && left > 0;
            left = patience.millisLeftForRequests()) {
          wait(left);
        }
      }
    } finally {
      patience.end();
    }
  }

  /** Begins an attempt unless one is under way. Returns whether one is now. */
  private boolean begin() {
    if (!isDue()) {
      return running;
    }
    // Not with the lock held: this may load a class, and whoever loads one may want to begin.
    try {
      BackgroundThread.start(this, "aau-look-up");
    } catch (Throwable noThread) {
      failed(noThread);
      end();
    }
    return true;
  }

  /**
   * Whether the caller has to start an attempt.
   *
   * <p>One that hangs is given up, so that another may find what it did not. Its thread stays, and
   * if it ends after all, what it found counts. So that few threads hang, each attempt is given
   * twice as long as the one before.
   */
  private synchronized boolean isDue() {
    long now = System.nanoTime();
    boolean hangs = running && now - attemptEnd >= 0;
    boolean pausing = pauseMillis > 0 && now - pauseEnd < 0;
    if (closed || pausing || result != null || running && !hangs) {
      return false;
    }
    if (hangs) {
      attemptMillis *= 2;
    }
    attemptEnd = now + TimeUnit.MILLISECONDS.toNanos(attemptMillis);
    running = true;
    return true;
  }

  /** An attempt. */
  @Override
  public void run() {
    thread = Thread.currentThread();
    try {
      lookUp();
    } catch (Throwable t) {
      failed(t);
    } finally {
      if (thread == Thread.currentThread()) {
        thread = null; // else it has been given up
      }
      end();
    }
  }

  private void lookUp() {
    Environment environment = Environment.ofProcess();
    // Most JVMs have none, and are spared the class that reads them.
    Map<String, String> parsed =
        options.isEmpty() ? Collections.<String, String>emptyMap() : AgentOptions.parse(options);
    startAudit(parsed, environment);
    UserAgentSuffix suffix = UserAgentSuffix.resolve(environment, parsed);
    if (suffix.usage().failed()) {
      failed("see above");
      return;
    }
    Audit audit = this.audit;
    if (audit != null) {
      audit.note(suffix.usage().notices());
    }
    // Initializes what rewrites a header here, where the stack is empty.
    suffix.rewrite("a", "127.0.0.1:1", 80, null);
    if (suffix.wantsHeartbeat() && !closed) {
      HeartbeatThread.start(options, LookUp.class.getClassLoader());
    }
    result = suffix;
  }

  /** First, so that it counts the requests that go without tokens, too. */
  private void startAudit(Map<String, String> parsed, Environment environment) {
    String file =
        options.isEmpty()
            ? environment.get(AgentOptions.AUDIT_VARIABLE)
            : AgentOptions.auditFile(parsed, environment);
    if (audit == null && file != null && !file.isEmpty()) {
      Audit started = Audit.start(file, environment);
      audit = started;
      if (closed && started != null) { // meanwhile
        started.close();
      }
    }
  }

  private void failed(Object cause) {
    long next = pauseMillis == 0 ? FIRST_PAUSE_MILLIS : 2 * pauseMillis;
    pauseEnd = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(next);
    pauseMillis = Math.min(next, LONGEST_PAUSE_MILLIS);
    log("token lookup failed, will be retried: ", cause);
  }

  private synchronized void end() {
    running = false;
    notifyAll();
  }

  private static void log(Object... parts) {
    try {
      Debug.ofProcess().log(parts);
    } catch (Throwable silent) {
      // A thread that may not wait may not write either.
    }
  }
}
