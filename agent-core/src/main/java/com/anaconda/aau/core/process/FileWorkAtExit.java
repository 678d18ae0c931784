package com.anaconda.aau.core.process;

/**
 * A shutdown hook that reads or writes files. It delays the JVM's exit no longer than {@link
 * Patience} allows.
 */
public final class FileWorkAtExit extends Thread {
  private final Runnable work;

  /** Creates a hook for the caller to register. */
  public FileWorkAtExit(Runnable work, String name) {
    super(name);
    this.work = work;
    setContextClassLoader(null); // otherwise a web application could never be unloaded
  }

  /** Does the work on a separate thread, and abandons it when patience runs out. */
  @Override
  public void run() {
    Patience patience = Patience.ofProcess();
    Thread thread = new Thread(work, getName());
    thread.setDaemon(true);
    thread.setContextClassLoader(null); // otherwise a web application could never be unloaded
    patience.begin();
    try {
      thread.start();
      long left = Patience.millisLeft();
      if (left > 0) { // join(0) would wait forever
        thread.join(left);
      }
    } catch (InterruptedException e) {
      // An interrupt asks this thread to end even sooner.
      Thread.currentThread().interrupt();
    } finally {
      patience.end();
    }
  }
}
