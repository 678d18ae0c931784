package com.anaconda.aau.agent.cli.attach;

import java.io.PrintWriter;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits for a JVM's answer as long as the JVM makes progress. */
final class ProgressWait {

  private static final int SECONDS = 10;

  /** The longest wait, because the JVM may be busy with something else forever. */
  private static final int MOST_SECONDS = 600;

  private static final int SECONDS_FOR_ONE_OF_MANY = 2;

  private final long pid;

  /** Where to report that the wait continues; if null, the wait ends after one step. */
  private final PrintWriter log;

  /** Creates a wait for one JVM that reports to {@code log} while it continues. */
  ProgressWait(long pid, PrintWriter log) {
    this.pid = pid;
    this.log = log;
  }

  /** Creates a short wait for one of many JVMs. It does not check for progress. */
  static ProgressWait withOneOfMany(long pid) {
    return new ProgressWait(pid, null);
  }

  /**
   * Waits for the JVM's answer.
   *
   * @throws AttachException if the JVM seems to hang
   */
  <T> T await(Future<T> answer) throws AttachException, InterruptedException, ExecutionException {
    int step = log == null ? SECONDS_FOR_ONE_OF_MANY : SECONDS;
    AttachWork work = AttachWork.of(pid);
    for (int waited = step; ; waited += step) {
      try {
        return answer.get(step, TimeUnit.SECONDS);
      } catch (TimeoutException e) {
        AttachWork now = AttachWork.of(pid);
        if (log == null || waited >= MOST_SECONDS || !now.goesOnSince(work)) {
          throw new AttachException(
              pid + " has not responded for " + waited + " seconds: it seems to hang");
        }
        log.println("aau: " + pid + " is still working after " + waited + " seconds; waiting");
        log.flush();
        work = now;
      }
    }
  }
}
