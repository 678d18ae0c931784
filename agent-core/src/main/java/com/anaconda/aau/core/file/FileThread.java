package com.anaconda.aau.core.file;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.concurrent.TimeUnit;

/** Does file work on behalf of a thread that must not wait forever. */
final class FileThread<T> extends Thread implements Patient {
  /** Longer than a sleeping disk takes to respond. */
  private static final long PATIENCE_MILLIS = 2000;

  private final Guarded<T> work;
  private T result;
  private Throwable failure;
  private boolean done;

  private FileThread(Guarded<T> work) {
    super("aau-file");
    this.work = work;
    setDaemon(true);
    setContextClassLoader(null); // otherwise a web application could never be unloaded
  }

  /** Does the work on a new thread and waits until it is done or the time is up. */
  static <T> T get(Guarded<T> work) throws IOException {
    FileThread<T> thread = new FileThread<>(work);
    try {
      thread.start();
    } catch (OutOfMemoryError e) {
      throw new IOException("could not start a thread to open " + work.file);
    }
    return thread.await();
  }

  @Override
  public void run() {
    T result = null;
    Throwable failure = null;
    try {
      result = work.work(work.file);
    } catch (Throwable t) {
      failure = t;
    }
    synchronized (this) {
      this.result = result;
      this.failure = failure;
      done = true;
      notifyAll();
    }
  }

  private synchronized T await() throws IOException {
    awaitDone();
    if (!done) {
      throw new FileSystemException(work.file.toString(), null, "does not open");
    }
    if (failure instanceof IOException) {
      throw (IOException) failure;
    }
    if (failure instanceof OutOfDescriptorsError) {
      throw (OutOfDescriptorsError) failure;
    }
    if (failure != null) {
      throw new IOException(failure);
    }
    return result;
  }

  private void awaitDone() {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
    boolean interrupted = false;
    long left = PATIENCE_MILLIS;
    while (!done && left > 0) {
      try {
        wait(left);
      } catch (InterruptedException e) {
        interrupted = true;
      }
      left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
