package com.anaconda.aau.report.store;

import com.anaconda.aau.report.count.Record;
import com.anaconda.aau.report.count.RecordKind;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;

/**
 * All records of several runs in ascending order, each day of each thing once. Holds the records of
 * one day of one thing, whatever the runs hold.
 */
public final class Merge implements Closeable {
  private final List<RunReader> readers = new ArrayList<>();
  private final PriorityQueue<RunReader> queue =
      new PriorityQueue<>((one, other) -> one.key().compareTo(other.key()));

  /** Opens the runs. */
  public Merge(List<Path> runs) throws IOException {
    try {
      for (Path run : runs) {
        RunReader reader = new RunReader(run);
        readers.add(reader);
        if (reader.key() != null) {
          queue.add(reader);
        }
      }
    } catch (IOException e) {
      close();
      throw e;
    }
  }

  /**
   * The next record as one run has it, or null at the end: the same day of the same thing may come
   * several times.
   */
  public Record nextPart() throws IOException {
    RunReader reader = queue.poll();
    if (reader == null) {
      return null;
    }
    Record record = reader.take();
    if (reader.key() != null) {
      queue.add(reader);
    }
    return record;
  }

  /** Whether what comes next are packages, which are the most by far. */
  public boolean isAtPackages() {
    return !queue.isEmpty() && queue.peek().key().kind() == RecordKind.PACKAGE;
  }

  /** The next record, or null at the end. */
  public Record next() throws IOException {
    if (queue.isEmpty()) {
      return null;
    }
    RecordKey key = queue.peek().key();
    List<Record> same = new ArrayList<>();
    do {
      same.add(nextPart());
    } while (!queue.isEmpty() && queue.peek().key().compareTo(key) == 0);
    return Record.merge(same);
  }

  /** Writes everything into one run. */
  public static void write(List<Path> runs, Path file) throws IOException {
    try (Merge merge = new Merge(runs);
        RunWriter writer = new RunWriter(file)) {
      for (Record record = merge.next(); record != null; record = merge.next()) {
        writer.write(record);
      }
    } catch (IOException e) {
      Files.deleteIfExists(file);
      throw e;
    }
  }

  @Override
  public void close() throws IOException {
    for (RunReader reader : readers) {
      reader.close();
    }
  }
}
