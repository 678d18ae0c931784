package com.anaconda.aau.report.store;

import com.anaconda.aau.report.count.Record;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;
import org.apache.datasketches.theta.CompactSketch;
import org.apache.datasketches.theta.HashSketches;

/** Writes a run: records in ascending order, an end marker and a checksum. */
public final class RunWriter implements Closeable {
  static final int MAGIC = 0x41415531;
  static final int END = -1;

  private static final int LONGS = 1024;

  private final byte[] buffer = new byte[LONGS * Long.BYTES];
  private final CRC32C checksum = new CRC32C();
  private final DataOutputStream out;

  /** Starts a run in a file that must not exist yet. */
  public RunWriter(Path file) throws IOException {
    out =
        new DataOutputStream(
            new BufferedOutputStream(
                new CheckedOutputStream(PrivateFiles.create(file), checksum), 64 * 1024));
    out.writeInt(MAGIC);
  }

  /** Adds a record, which must not sort before the previous one. */
  public void write(Record record) throws IOException {
    out.writeByte(record.kind().ordinal());
    out.writeShort(record.label().length);
    out.write(record.label());
    out.writeInt((int) record.day());
    out.writeInt(record.numbers().length);
    writeLongs(record.numbers());
    for (CompactSketch sketch : record.sketches()) {
      long[] hashes = HashSketches.hashes(sketch);
      boolean exact = sketch.getThetaLong() == Long.MAX_VALUE;
      out.writeInt(exact ? hashes.length : ~hashes.length);
      if (!exact) {
        out.writeLong(sketch.getThetaLong());
      }
      writeLongs(hashes);
    }
  }

  private void writeLongs(long[] values) throws IOException {
    int done = 0;
    while (done < values.length) {
      int count = Math.min(values.length - done, LONGS);
      ByteBuffer.wrap(buffer).asLongBuffer().put(values, done, count);
      out.write(buffer, 0, count * Long.BYTES);
      done += count;
    }
  }

  @Override
  public void close() throws IOException {
    out.writeByte(END);
    out.flush();
    out.writeLong(checksum.getValue());
    out.close();
  }

  /** Writes records from memory. */
  public static void write(Path file, Iterable<Record> records) throws IOException {
    try (RunWriter writer = new RunWriter(file)) {
      for (Record record : records) {
        writer.write(record);
      }
    } catch (IOException e) {
      Files.deleteIfExists(file);
      throw e;
    }
  }
}
