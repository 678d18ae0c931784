package com.anaconda.aau.report.ingest;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import com.anaconda.aau.report.count.Record;
import com.anaconda.aau.report.store.Merge;
import com.anaconda.aau.report.store.RunWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** A temporary directory for runs, which is deleted when the program ends, however it ends. */
public final class Spill implements Closeable {
  /** Operating systems allow each process at least a thousand open files. */
  private static final int MOST_OPEN = 200;

  static final String PREFIX = "aau-report-";
  static final String LOCK = "lock";

  private final Path directory;

  /**
   * Tells other reports that this one is running. The system releases the lock however the report
   * ends.
   */
  private final FileChannel lock;

  private final Thread atExit = new Thread(this::delete);
  private final AtomicInteger next = new AtomicInteger();

  /** Creates the directory, which only its owner can read. */
  public Spill() throws IOException {
    directory = Files.createTempDirectory(PREFIX);
    try {
      Runtime.getRuntime().addShutdownHook(atExit);
    } catch (IllegalStateException e) {
      delete();
      throw new IOException("The program is shutting down", e);
    }
    lock = FileChannel.open(directory.resolve(LOCK), CREATE_NEW, WRITE);
    lock.lock();
    Leftovers.sweep(directory.getParent());
  }

  /** Returns an unused name for a run. */
  public Path newRun() {
    return directory.resolve(String.format(Locale.ROOT, "%08d.run", next.getAndIncrement()));
  }

  /** Merges runs until few enough remain to be open at the same time. */
  public List<Path> few(List<Path> runs) throws IOException {
    List<Path> few = runs;
    while (few.size() > MOST_OPEN) {
      List<Path> merged = new ArrayList<>();
      for (int i = 0; i < few.size(); i += MOST_OPEN) {
        Path run = newRun();
        Merge.write(few.subList(i, Math.min(few.size(), i + MOST_OPEN)), run);
        merged.add(run);
      }
      few = merged;
    }
    return few;
  }

  Path write(List<Record> records) throws IOException {
    Path file = newRun();
    try {
      RunWriter.write(file, records);
    } catch (IOException e) {
      throw new IOException("temporary files in " + directory + ": " + e.getMessage(), e);
    }
    return file;
  }

  @Override
  public void close() throws IOException {
    lock.close();
    delete();
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException e) {
      // The shutdown is already in progress.
      return;
    }
  }

  private void delete() {
    Leftovers.delete(directory);
  }
}
