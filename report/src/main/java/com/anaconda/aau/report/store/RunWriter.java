package com.anaconda.aau.report.store;

import com.anaconda.aau.report.count.Record;
import com.anaconda.aau.report.count.Records;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32C;
import org.apache.datasketches.theta.CompactSketch;
import org.apache.datasketches.theta.HashSketches;

/** Writes a run: records in ascending order, an end marker and a checksum. */
public final class RunWriter implements Closeable {
  static final int MAGIC = 0x41415532;

  /** The first version, in big-endian order. */
  static final int MAGIC_1 = 0x41415531;

  static final int END = -1;

  /** Small, because a store writes a file for each day of a year at once. */
  private static final int SIZE = 32 * 1024;

  private final OutputStream out;
  private final CRC32C checksum = new CRC32C();

  // Most processors are little-endian, and need not swap the bytes of millions of hashes.
  private final ByteBuffer buffer = ByteBuffer.allocate(SIZE);

  /** Starts a run in a file that must not exist yet. */
  public RunWriter(Path file) throws IOException {
    out = PrivateFiles.create(file);
    buffer.putInt(MAGIC).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Adds a record, which must not sort before the previous one. */
  public void write(Record record) throws IOException {
    reserve(Byte.BYTES + Short.BYTES);
    buffer.put((byte) record.kind().ordinal());
    buffer.putShort((short) record.label().length);
    writeBytes(record.label());
    writeInt((int) record.day());
    writeInt(record.numbers().length);
    writeLongs(record.numbers());
    for (CompactSketch sketch : record.sketches()) {
      long[] hashes = HashSketches.hashes(sketch);
      boolean exact = sketch.getThetaLong() == Long.MAX_VALUE;
      writeInt(exact ? hashes.length : ~hashes.length);
      if (!exact) {
        writeLong(sketch.getThetaLong());
      }
      writeLongs(hashes);
    }
  }

  private void writeInt(int value) throws IOException {
    reserve(Integer.BYTES);
    buffer.putInt(value);
  }

  private void writeLong(long value) throws IOException {
    reserve(Long.BYTES);
    buffer.putLong(value);
  }

  private void writeBytes(byte[] bytes) throws IOException {
    for (int done = 0; done < bytes.length; ) {
      reserve(1);
      int next = Math.min(bytes.length - done, buffer.remaining());
      buffer.put(bytes, done, next);
      done += next;
    }
  }

  private void writeLongs(long[] values) throws IOException {
    for (int done = 0; done < values.length; ) {
      reserve(Long.BYTES);
      int next = Math.min(values.length - done, buffer.remaining() / Long.BYTES);
      buffer.asLongBuffer().put(values, done, next);
      buffer.position(buffer.position() + next * Long.BYTES);
      done += next;
    }
  }

  /** Makes sure that the buffer has room for this many bytes. */
  private void reserve(int bytes) throws IOException {
    if (buffer.remaining() < bytes) {
      flush();
    }
  }

  private void flush() throws IOException {
    checksum.update(buffer.array(), 0, buffer.position());
    out.write(buffer.array(), 0, buffer.position());
    buffer.clear();
  }

  @Override
  public void close() throws IOException {
    try (out) {
      reserve(1);
      buffer.put((byte) END);
      flush();
      buffer.putLong(checksum.getValue());
      out.write(buffer.array(), 0, buffer.position());
    }
  }

  /** Writes a run of these records. */
  public static void write(Path file, Records records) throws IOException {
    try (RunWriter writer = new RunWriter(file)) {
      records.forEach(writer::write);
    } catch (IOException e) {
      Files.deleteIfExists(file);
      throw e;
    }
  }
}
