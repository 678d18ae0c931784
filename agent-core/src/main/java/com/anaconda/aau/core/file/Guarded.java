package com.anaconda.aau.core.file;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Work on a file that may never come back.
 *
 * <p>A look at a path does not tell what will be opened: whoever may write to the directory can
 * swap a FIFO in between, and to open one waits until somebody opens its other end. Java has no way
 * to open without waiting. So a thread is left to wait, and whoever asked goes on.
 *
 * @param <T> what the work results in
 */
public abstract class Guarded<T> {
  final Path file;

  /** Work on a file. */
  protected Guarded(Path file) {
    this.file = file;
  }

  /** Does the work. */
  protected abstract T work(Path file) throws IOException;

  /**
   * Does the work on this thread if it is {@link Patient}, else starts a thread and waits for it,
   * also when the caller's thread is interrupted.
   *
   * @throws java.nio.file.FileSystemException when it takes too long
   */
  public final T get() throws IOException {
    return Thread.currentThread() instanceof Patient ? work(file) : FileThread.get(this);
  }
}
