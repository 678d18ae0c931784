package com.anaconda.aau.report.store;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32C;

/**
 * Reads numbers from a file through a buffer, and computes a checksum of all that was read. A run
 * consists of many small numbers, so that a stack of streams would spend its time on calls.
 */
final class RunInput implements Closeable {
  private static final int SIZE = 32 * 1024;

  private final InputStream in;
  private final CRC32C checksum = new CRC32C();
  private final ByteBuffer buffer = ByteBuffer.allocate(SIZE).limit(0);

  /** The end of the bytes in the buffer that are part of the checksum. */
  private int checked;

  /** Creates an input, which closes the stream. */
  RunInput(InputStream in) {
    this.in = in;
  }

  /** Makes all further numbers little-endian. */
  void setLittleEndian() {
    buffer.order(ByteOrder.LITTLE_ENDIAN);
  }

  byte readByte() throws IOException {
    require(Byte.BYTES);
    return buffer.get();
  }

  int readUnsignedShort() throws IOException {
    require(Short.BYTES);
    return buffer.getShort() & 0xFFFF;
  }

  int readInt() throws IOException {
    require(Integer.BYTES);
    return buffer.getInt();
  }

  long readLong() throws IOException {
    require(Long.BYTES);
    return buffer.getLong();
  }

  byte[] readBytes(int count) throws IOException {
    byte[] bytes = new byte[count];
    for (int done = 0; done < count; ) {
      require(1);
      int next = Math.min(count - done, buffer.remaining());
      buffer.get(bytes, done, next);
      done += next;
    }
    return bytes;
  }

  long[] readLongs(int count) throws IOException {
    long[] values = new long[count];
    for (int done = 0; done < count; ) {
      require(Long.BYTES);
      int next = Math.min(count - done, buffer.remaining() / Long.BYTES);
      buffer.asLongBuffer().get(values, done, next);
      buffer.position(buffer.position() + next * Long.BYTES);
      done += next;
    }
    return values;
  }

  /** Makes sure that the buffer contains this many bytes. */
  private void require(int bytes) throws IOException {
    while (buffer.remaining() < bytes) {
      check();
      buffer.compact();
      checked = 0;
      int read = in.read(buffer.array(), buffer.position(), buffer.remaining());
      buffer.position(buffer.position() + Math.max(read, 0)).flip();
      if (read < 0) {
        throw new EOFException();
      }
    }
  }

  private void check() {
    checksum.update(buffer.array(), checked, buffer.position() - checked);
    checked = buffer.position();
  }

  /** Returns the checksum of the bytes that were read. */
  long checksum() {
    check();
    return checksum.getValue();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
