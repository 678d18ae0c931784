package com.anaconda.aau.core.process;

/**
 * A shutdown hook that reads or writes files. The end of the JVM waits for it no longer than {@link
 * Patience} lasts.
 */
public final class FileWorkAtExit extends Thread {
  private final Runnable work;

  /** A hook, to be registered. */
  public FileWorkAtExit(Runnable work, String name) {
    super(name);
    this.work = work;
    setContextClassLoader(null); // or a web application could never be unloaded
  }

  /** Does the work on a thread that is left behind when patience is exhausted. */
  @Override
  public void run() {
    Patience patience = Patience.ofProcess();
    Thread thread = new Thread(work, getName());
    thread.setDaemon(true);
    thread.setContextClassLoader(null); // or a web application could never be unloaded
    patience.begin();
    try {
      thread.start();
      long left = Patience.millisLeft();
      if (left > 0) { // to join for 0 ms is to wait for ever
        thread.join(left);
      }
    } catch (InterruptedException e) {
      // Somebody is in even more of a hurry.
      Thread.currentThread().interrupt();
    } finally {
      patience.end();
    }
  }
}
