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
 * Looks up settings and tokens on a separate thread: they may be on a network disk that is down,
 * and the application's threads must not hang because of it.
 *
 * <p>After a failed attempt, a later request starts another one, after a pause that doubles each
 * time.
 */
final class LookUp implements Runnable {

  private static final long FIRST_PAUSE_MILLIS = 1000;
  private static final long LONGEST_PAUSE_MILLIS = 3600 * 1000;

  /**
   * A first attempt that takes longer than this is assumed to be hanging on a disk that is down or
   * on a FIFO.
   */
  private static final long FIRST_ATTEMPT_MILLIS = 10_000;

  private final String options;

  /**
   * Created along with the second stage, which is replaced after a class initializer has failed.
   */
  private final Patience patience = Patience.ofProcess();

  /** Whether an attempt is running; this object is notified when it ends. */
  private volatile boolean running;

  private volatile Thread thread;

  /** The pause after the last failed attempt; 0 if none has failed. */
  private volatile long pauseMillis;

  private volatile long pauseEnd;

  /** How long the current attempt may take, and its deadline. */
  private long attemptMillis = FIRST_ATTEMPT_MILLIS;

  private long attemptEnd;

  /** How many attempts have been started. */
  private volatile int attempt;

  private volatile Audit audit;
  private volatile UserAgentSuffix result;
  private volatile boolean closed;

  /**
   * Creates a lookup without starting it.
   *
   * @param options the text after {@code -javaagent:aau.jar=}, one line for each start of the agent
   */
  LookUp(String options) {
    this.options = options;
  }

  /** Returns a lookup with other options that continues the same audit. */
  LookUp with(String all) {
    closed = true;
    LookUp next = new LookUp(all);
    next.audit = audit;
    return next;
  }

  /** Returns the result, or null before the lookup has finished. */
  UserAgentSuffix result() {
    return result;
  }

  /** Returns the audit, or null if none is configured or no request has been made. */
  Audit audit() {
    return audit;
  }

  /** Returns whether a request has been made and the lookup has not finished. */
  boolean isPending() {
    return result == null && (running || pauseMillis > 0);
  }

  /** Prevents further attempts. */
  void close() {
    closed = true;
    Audit audit = this.audit;
    if (audit != null) {
      audit.close();
    }
  }

  /**
   * Starts an attempt if one is due, and waits for it for as long as {@link Patience} allows.
   *
   * @return the result, or null if the request must go out without tokens
   */
  UserAgentSuffix await() {
    if (!begin() || isNeededByTheLookUp()) {
      return result;
    }
    // An interrupt from before the request is no reason to omit the tokens. An interrupt during the
    // wait ends the wait.
    boolean interrupted = Thread.interrupted();
    try {
      awaitEnd();
    } catch (Throwable mayNotWait) {
      // Either an InterruptedException, which is not caught by type to avoid loading its class, or
      // BlockHound's error on an event loop.
      interrupted |= mayNotWait instanceof InterruptedException;
      log("a request does not wait for tokens: ", mayNotWait);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
    if (result == null) {
      log("a request carries no tokens, because they are still being looked up");
    }
    return result;
  }

  /**
   * Returns whether the lookup might wait for this thread, which would then wait for the lookup.
   */
  private boolean isNeededByTheLookUp() {
    // Loading one of our classes can cause a request, for example through another agent.
    return Thread.currentThread() == thread || Thread.holdsLock(LookUp.class.getClassLoader());
  }

  private void awaitEnd() throws InterruptedException {
    patience.begin();
    try {
      synchronized (this) {
        for (long left = patience.millisLeftForRequests();
            running && result == null && left > 0;
            left = patience.millisLeftForRequests()) {
          wait(left);
        }
      }
    } finally {
      patience.end();
    }
  }

  /** Starts an attempt if one is due. Returns whether an attempt is running now. */
  private boolean begin() {
    if (!isDue()) {
      return running;
    }
    // Do this without the lock: it may load a class, and a thread that is loading a class may also
    // come here.
    try {
      BackgroundThread.start(this, "aau-look-up");
    } catch (Throwable noThread) {
      failed(noThread);
      end();
    }
    return true;
  }

  /**
   * Returns whether the caller must start an attempt.
   *
   * <p>An attempt that hangs is abandoned so that another can succeed. Its thread remains, and if
   * it finishes after all, its result counts. To limit the number of hanging threads, each attempt
   * gets twice as long as the previous one.
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
    attempt++;
    running = true;
    return true;
  }

  /** Runs one attempt. */
  @Override
  public void run() {
    int mine = attempt;
    thread = Thread.currentThread();
    Object failure = null;
    try {
      failure = lookUp();
    } catch (Throwable t) {
      failure = t;
    }
    if (mine == attempt) { // Otherwise it was abandoned, and nobody waits for it.
      thread = null;
      if (failure != null) {
        failed(failure);
      }
      end();
    }
  }

  /** Returns null on success, or else the failure. */
  private Object lookUp() {
    Environment environment = Environment.ofProcess();
    // Most JVMs have no options and do not need the parser.
    Map<String, String> parsed =
        options.isEmpty() ? Collections.<String, String>emptyMap() : AgentOptions.parse(options);
    startAudit(parsed, environment);
    UserAgentSuffix suffix = UserAgentSuffix.resolve(environment, parsed);
    if (suffix.usage().failed()) {
      return "see above";
    }
    Audit audit = this.audit;
    if (audit != null) {
      audit.note(suffix.usage().notices());
    }
    // Initializes the header rewriting here, where the stack is empty.
    suffix.rewrite("a", "127.0.0.1:1", 80, null);
    if (suffix.wantsHeartbeat() && !closed) {
      HeartbeatThread.start(options, LookUp.class.getClassLoader());
    }
    result = suffix;
    return null;
  }

  /**
   * Starts the audit. This happens first, so that the audit also counts requests without tokens.
   */
  private void startAudit(Map<String, String> parsed, Environment environment) {
    String file =
        options.isEmpty()
            ? environment.get(AgentOptions.AUDIT_VARIABLE)
            : AgentOptions.auditFile(parsed, environment);
    if (audit == null && file != null && !file.isEmpty()) {
      Audit started = Audit.start(file, environment);
      audit = started;
      if (closed && started != null) { // The lookup was closed in the meantime.
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
      // A thread that must not wait must not write either.
    }
  }
}
