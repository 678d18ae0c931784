package com.anaconda.aau.build;

import com.jcraft.jzlib.GZIPException;
import com.jcraft.jzlib.JZlib;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.ZipOutputStream;

/**
 * A zip file that every JDK compresses to the same bytes. The JDK's own compressor uses the
 * machine's zlib, and zlib-ng, for example, produces different bytes.
 */
final class PortableZip extends ZipOutputStream {
  PortableZip(OutputStream out) {
    super(out);
    def.end();
    def = new JavaDeflater();
  }

  @Override
  public void close() throws java.io.IOException {
    super.close();
    def.end();
  }

  /** A Java implementation of those methods of Deflater that ZipOutputStream uses. */
  private static final class JavaDeflater extends Deflater {
    private com.jcraft.jzlib.Deflater java = fresh();
    private boolean finish;
    private boolean finished;

    private static com.jcraft.jzlib.Deflater fresh() {
      try {
        // Zip entries have no zlib header. Use the largest window and the most memory.
        return new com.jcraft.jzlib.Deflater(
            JZlib.Z_BEST_COMPRESSION, JZlib.MAX_WBITS, 9, JZlib.W_NONE);
      } catch (GZIPException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public void setInput(byte[] input, int offset, int length) {
      java.setInput(input, offset, length, false);
    }

    @Override
    public boolean needsInput() {
      return java.avail_in == 0;
    }

    @Override
    public void finish() {
      finish = true;
    }

    @Override
    public boolean finished() {
      return finished;
    }

    @Override
    public int deflate(byte[] output, int offset, int length) {
      java.setOutput(output, offset, length);
      int result = java.deflate(finish ? JZlib.Z_FINISH : JZlib.Z_NO_FLUSH);
      if (result != JZlib.Z_OK && result != JZlib.Z_STREAM_END && result != JZlib.Z_BUF_ERROR) {
        throw new IllegalStateException("deflate: " + result + ", " + java.getMessage());
      }
      finished = result == JZlib.Z_STREAM_END;
      return length - java.avail_out;
    }

    @Override
    public long getBytesRead() {
      return java.getTotalIn();
    }

    @Override
    public long getBytesWritten() {
      return java.getTotalOut();
    }

    @Override
    public void reset() {
      java.end();
      java = fresh();
      finish = false;
      finished = false;
    }
  }
}
