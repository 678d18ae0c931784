package com.anaconda.aau.agent.request;

/**
 * JDK 9 and newer: a thread that inherits no thread-locals. To hand them down runs code of the
 * application's, and would keep its objects alive for as long as the thread hangs.
 */
public final class IsolatedThread extends Thread {

  /** A thread, to be started. Called by its name. */
  public IsolatedThread(ThreadGroup group, Runnable task, String name) {
    super(group, task, name, 0, false);
  }
}
