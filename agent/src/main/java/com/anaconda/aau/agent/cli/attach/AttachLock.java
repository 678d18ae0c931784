package com.anaconda.aau.agent.cli.attach;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;

/**
 * Lets only one of our commands at a time ask a JVM to listen.
 *
 * <p>The JDK asks with a SIGQUIT. If a JVM receives another one after it has started to listen, it
 * prints a thread dump on its stdout. The JDK's own tools have this race, too.
 */
final class AttachLock {

  /** A process that holds the lock for longer hangs, or is hostile. */
  private static final long MOST_NANOS = TimeUnit.SECONDS.toNanos(5);

  private static final int POLL_MILLIS = 10;

  /** Null if there is no such file. */
  private final FileChannel file;

  private AttachLock(FileChannel file) {
    this.file = file;
  }

  /**
   * Waits for the lock on a file, and goes on without it after some time, or if the file cannot be
   * locked. Nothing is written to the file.
   */
  static AttachLock on(Path existing) throws InterruptedException {
    FileChannel file = null;
    try {
      file = FileChannel.open(existing, StandardOpenOption.WRITE);
      long start = System.nanoTime();
      while (file.tryLock() == null && System.nanoTime() - start < MOST_NANOS) {
        Thread.sleep(POLL_MILLIS);
      }
    } catch (IOException | UnsupportedOperationException e) {
      // Attaching is still possible, but another command can interfere.
    }
    return new AttachLock(file);
  }

  void release() {
    try {
      if (file != null) {
        file.close();
      }
    } catch (IOException e) {
      // The lock ends with this process at the latest.
    }
  }
}
