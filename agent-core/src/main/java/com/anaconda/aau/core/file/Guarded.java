package com.anaconda.aau.core.file;

import java.io.IOException;
import java.nio.file.Path;

/**
 * File work that may block forever.
 *
 * <p>Checking a path before opening it is not enough: anyone who can write to the directory can
 * swap in a FIFO, and opening a FIFO blocks until the other end is opened. Java cannot open a file
 * without blocking. So a separate thread opens the file, and the caller waits for a limited time
 * only.
 *
 * @param <T> the type of the result
 */
public abstract class Guarded<T> {
  final Path file;

  /** Creates a task that works on a file. */
  protected Guarded(Path file) {
    this.file = file;
  }

  /** Does the work. */
  protected abstract T work(Path file) throws IOException;

  /**
   * Does the work on the current thread if that is {@link Patient}. Otherwise starts a thread and
   * waits for it, even if the caller's thread is interrupted.
   *
   * @throws java.nio.file.FileSystemException if the work takes too long
   */
  public final T get() throws IOException {
    return Thread.currentThread() instanceof Patient ? work(file) : FileThread.get(this);
  }
}
