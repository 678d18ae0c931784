package com.anaconda.aau.agent.cli.attach;

import java.io.PrintWriter;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** How long a JVM that is attached to is waited for: as long as it is at work. */
final class ProgressWait {

  private static final int SECONDS = 10;

  /** It may be at work for ever, on something else. */
  private static final int MOST_SECONDS = 600;

  private static final int SECONDS_FOR_ONE_OF_MANY = 2;

  private final long pid;

  /** Where to say that we wait; null when we do not. */
  private final PrintWriter log;

  /** ProgressWait with a JVM, which tells people what it waits for. */
  ProgressWait(long pid, PrintWriter log) {
    this.pid = pid;
    this.log = log;
  }

  /** ProgressWait with one of many JVMs: a moment, at work or not. */
  static ProgressWait withOneOfMany(long pid) {
    return new ProgressWait(pid, null);
  }

  /**
   * Waits for the JVM's answer.
   *
   * @throws AttachException when it seems that none will come
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
