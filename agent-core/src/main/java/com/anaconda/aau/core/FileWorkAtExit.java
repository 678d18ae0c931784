package com.anaconda.aau.core;

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

  @Override
  public void run() {
    Patience.ofProcess().runAtEnd(work, getName());
  }
}
