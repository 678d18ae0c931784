package com.anaconda.aau.report.store;

import com.anaconda.aau.report.count.Distinct;
import com.anaconda.aau.report.count.Record;
import com.anaconda.aau.report.count.RecordKind;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.datasketches.theta.CompactSketch;
import org.apache.datasketches.theta.HashSketches;

/** Reads the records of a run one by one, without keeping them in memory. */
final class RunReader implements Closeable {
  private final Path file;
  private final RunInput in;
  private RecordKey key;

  RunReader(Path file) throws IOException {
    this.file = file;
    in = new RunInput(Files.newInputStream(file));
    try {
      int magic = in.readInt();
      if (magic == RunWriter.MAGIC) {
        in.setLittleEndian();
      } else if (magic != RunWriter.MAGIC_1) {
        throw damaged();
      }
      advance();
    } catch (EOFException e) {
      in.close();
      throw damaged();
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  /**
   * Returns the key of the next record, or null at the end. The counts stay in the file until
   * {@link #take} is called: those of a day can take megabytes, and a year of runs is open at once.
   */
  RecordKey key() {
    return key;
  }

  /** Reads the next record. */
  Record take() throws IOException {
    try {
      Record record = read(key);
      advance();
      return record;
    } catch (EOFException e) {
      throw damaged();
    }
  }

  private void advance() throws IOException {
    try {
      int kind = in.readByte();
      if (kind == RunWriter.END) {
        long expected = in.checksum();
        key = null;
        if (in.readLong() != expected) {
          throw damaged();
        }
        return;
      }
      RecordKind[] kinds = RecordKind.values();
      if (kind < 0 || kind >= kinds.length) {
        throw damaged();
      }
      byte[] label = in.readBytes(in.readUnsignedShort());
      key = new RecordKey(kinds[kind], label, in.readInt());
    } catch (EOFException e) {
      throw damaged();
    }
  }

  private Record read(RecordKey what) throws IOException {
    long[] numbers = readLongs(in.readInt());
    CompactSketch[] sketches = new CompactSketch[what.kind().sketches()];
    for (int i = 0; i < sketches.length; i++) {
      int count = in.readInt();
      if (count == 0) {
        sketches[i] = Distinct.NONE;
      } else if (count > 0) {
        sketches[i] = HashSketches.of(readLongs(count), Long.MAX_VALUE);
      } else {
        long theta = in.readLong();
        sketches[i] = HashSketches.of(readLongs(~count), theta);
      }
    }
    return new Record(what.kind(), what.label(), what.day(), numbers, sketches);
  }

  private long[] readLongs(int count) throws IOException {
    // No sketch or list is longer, and a damaged file must not cause gigabytes to be allocated.
    if (count < 0 || count > 2 * Distinct.OF_ALL) {
      throw damaged();
    }
    return in.readLongs(count);
  }

  private IOException damaged() {
    return new IOException(file + " is damaged or was written by another version of the report");
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
