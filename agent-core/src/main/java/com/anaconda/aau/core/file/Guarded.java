package com.anaconda.aau.core.file;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * Work on a file that may never come back, on a thread of its own.
 *
 * <p>A look at a path does not tell what will be opened: whoever may write to the directory can
 * swap a FIFO in between, and to open one waits until somebody opens its other end. Java has no way
 * to open without waiting. So a thread is left to wait, and whoever asked goes on.
 *
 * @param <T> what the work results in
 */
public abstract class Guarded<T> extends Thread implements Patient {
  /** A disk that sleeps needs longer than others to answer, but not this long. */
  private static final long PATIENCE_MILLIS = 2000;

  private final Path file;
  private T result;
  private Throwable failure;
  private boolean done;

  /** Work on a file. */
  protected Guarded(Path file) {
    super("aau-file");
    this.file = file;
  }

  /** Does the work. */
  protected abstract T work(Path file) throws IOException;

  /**
   * Does the work on this thread if it is {@link Patient}, else starts a thread and waits for it,
   * also when the caller's thread is interrupted.
   *
   * @throws FileSystemException when it takes too long
   */
  public final T get() throws IOException {
    if (Thread.currentThread() instanceof Patient) {
      return work(file);
    }
    setDaemon(true);
    setContextClassLoader(null); // or a web application could never be unloaded
    try {
      start();
    } catch (OutOfMemoryError e) {
      throw new IOException("no thread to open " + file + " on");
    }
    synchronized (this) {
      await();
      if (!done) {
        throw new FileSystemException(file.toString(), null, "does not open");
      }
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

  @Override
  public final void run() {
    T result = null;
    Throwable failure = null;
    try {
      result = work(file);
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

  private void await() {
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
