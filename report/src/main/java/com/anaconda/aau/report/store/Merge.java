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
 * Merges the records of several runs in ascending order, into one record per key. Holds only the
 * records of one key in memory.
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

  /** Returns the next record unmerged, or null at the end. The same key may occur several times. */
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

  /**
   * Returns whether the next record belongs to a package. Such records are by far the most
   * numerous.
   */
  public boolean isAtPackages() {
    return !queue.isEmpty() && queue.peek().key().kind() == RecordKind.PACKAGE;
  }

  /** Returns the next merged record, or null at the end. */
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

  /** Merges runs into one. */
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
