package com.anaconda.aau.report.ingest;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A directory that only its owner can read, and that is deleted when the program ends. If the
 * program is killed, the next report deletes it.
 */
public final class TemporaryDirectory implements Closeable {
  static final String PREFIX = "aau-report-";
  static final String LOCK = "lock";

  /**
   * Tells other reports that this one is running. The system releases the lock however the report
   * ends.
   */
  private final FileChannel lock;

  private final Thread atExit = new Thread(this::end);

  /** Null until the directory is created. */
  private volatile Path path;

  private boolean ended;

  /** Creates the directory, and deletes those that killed reports left behind. */
  public TemporaryDirectory() throws IOException {
    try {
      // The hook comes before the directory, because the JVM may be told to exit at any time.
      Runtime.getRuntime().addShutdownHook(atExit);
    } catch (IllegalStateException e) {
      // The shutdown is already in progress.
      end();
    }
    create();
    lock = FileChannel.open(path.resolve(LOCK), CREATE_NEW, WRITE);
    lock.lock();
    Leftovers.sweep(path);
  }

  private synchronized void create() throws IOException {
    if (ended) {
      throw new IOException("The program is shutting down");
    }
    path = Files.createTempDirectory(PREFIX);
  }

  /** Returns the path of the directory. */
  public Path path() {
    return path;
  }

  @Override
  public void close() throws IOException {
    lock.close();
    end();
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException e) {
      // The shutdown is already in progress.
      return;
    }
  }

  private synchronized void end() {
    ended = true;
    if (path != null) {
      Leftovers.delete(path);
    }
  }
}
