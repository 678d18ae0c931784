package com.anaconda.aau.report.log;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/** Opens a log file as the text that the server wrote, even if it was compressed later. */
public final class LogFile {
  private static final int MAGIC = 4;
  private static final int PIECE = 8 * 1024;

  private LogFile() {}

  /**
   * Opens a file. The first bytes, not the name, show how the file is compressed.
   *
   * @param watch receives the bytes as stored in the file
   */
  public static InputStream open(Storage file, UnaryOperator<InputStream> watch)
      throws IOException {
    InputStream raw = watch.apply(file.open(0));
    try {
      return decompress(raw);
    } catch (IOException | RuntimeException e) {
      raw.close();
      throw e;
    }
  }

  /** Returns whether a file is compressed and so can be read only from its beginning. */
  public static boolean isCompressed(Storage file) throws IOException {
    try (InputStream in = file.open(0)) {
      return Compression.of(in.readNBytes(MAGIC)) != Compression.NONE;
    }
  }

  /**
   * Returns the decompressed text of a stream. Decompression needs memory for one window, however
   * long the text is.
   */
  public static InputStream decompress(InputStream raw) throws IOException {
    PushbackInputStream in = new PushbackInputStream(raw, MAGIC);
    byte[] magic = in.readNBytes(MAGIC);
    in.unread(magic);
    switch (Compression.of(magic)) {
      case GZIP:
        return new Piecemeal(
            GzipCompressorInputStream.builder()
                .setInputStream(new BufferedInputStream(in, 64 * 1024))
                .setDecompressConcatenated(true)
                .get());
      case ZSTD:
        return new Piecemeal(new ZstdInputStreamNoFinalizer(in).setContinuous(false));
      case BZIP2:
        return new Piecemeal(
            new BZip2CompressorInputStream(new BufferedInputStream(in, 64 * 1024), true));
      case XZ:
      case ZIP:
        throw new IOException(
            "it is packed with "
                + Compression.of(magic).name().toLowerCase(Locale.ROOT)
                + "; unpack it first, or into standard input");
      default:
        return in;
    }
  }

  /**
   * A read that hits damaged data loses everything that it has decompressed, so each read is small.
   */
  private static final class Piecemeal extends FilterInputStream {
    Piecemeal(InputStream in) {
      super(in);
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      return super.read(into, from, Math.min(length, PIECE));
    }
  }

  private enum Compression {
    NONE,
    GZIP,
    ZSTD,
    BZIP2,
    XZ,
    ZIP;

    static Compression of(byte[] magic) {
      if (magic.length < MAGIC) {
        return NONE;
      }
      if (magic[0] == 0x1F && magic[1] == (byte) 0x8B) {
        return GZIP;
      }
      boolean isZstd = magic[1] == (byte) 0xB5 && magic[2] == 0x2F && magic[3] == (byte) 0xFD;
      if (magic[0] == 0x28 && isZstd) {
        return ZSTD;
      }
      if (magic[0] == (byte) 0xFD && magic[1] == '7' && magic[2] == 'z' && magic[3] == 'X') {
        return XZ;
      }
      if (magic[0] == 'P' && magic[1] == 'K' && magic[2] == 3 && magic[3] == 4) {
        return ZIP;
      }
      return magic[0] == 'B' && magic[1] == 'Z' && magic[2] == 'h' ? BZIP2 : NONE;
    }
  }
}
