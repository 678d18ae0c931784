package com.anaconda.aau.report.log;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/** Opens a log file as the text that the server wrote, even if it was compressed later. */
public final class LogFile {
  private static final int LOOK = Packing.LOOK;
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
      return Packing.of(in.readNBytes(LOOK)).isCompression();
    }
  }

  /**
   * Returns the decompressed text of a stream. Decompression needs memory for one window, however
   * long the text is.
   */
  public static InputStream decompress(InputStream raw) throws IOException {
    byte[] first = look(raw);
    InputStream in = new SequenceInputStream(new ByteArrayInputStream(first), raw);
    Packing packing = Packing.of(first);
    switch (packing) {
      case GZIP:
        return unpackedOnce(new Members(in, LogFile::gzip), packing);
      case ZSTD:
        return unpackedOnce(new Members(in, LogFile::zstd), packing);
      case BZIP2:
        return unpackedOnce(new Members(in, BZip2CompressorInputStream::new), packing);
      case NONE:
        return in;
      default:
        throw new IOException(packing.remedy());
    }
  }

  private static InputStream gzip(InputStream compressed) throws IOException {
    // At its end, a member returns to the buffer what it has read beyond the end.
    return GzipCompressorInputStream.builder()
        .setInputStream(compressed)
        .setDecompressConcatenated(false)
        .get();
  }

  private static InputStream zstd(InputStream compressed) throws IOException {
    return new ZstdInputStreamNoFinalizer(new ZstdFrame(compressed)).setContinuous(false);
  }

  /** Checks that decompressed data is the text of a log. */
  private static InputStream unpackedOnce(InputStream unpacked, Packing outer) throws IOException {
    InputStream text = new Piecemeal(unpacked);
    try {
      byte[] first = look(text);
      Packing inner = Packing.of(first);
      if (inner == Packing.NONE) {
        return new SequenceInputStream(new ByteArrayInputStream(first), text);
      }
      throw new IOException(
          inner.isCompression()
              ? "it was compressed twice, with "
                  + inner.command()
                  + " and then with "
                  + outer.command()
                  + "; decompress it once with "
                  + outer.command()
                  + " -d"
              : inner.remedy());
    } catch (IOException | RuntimeException e) {
      text.close();
      throw e;
    }
  }

  /**
   * Returns the first bytes, or fewer or none if the rest is damaged, which the next read reports.
   */
  private static byte[] look(InputStream in) throws IOException {
    byte[] bytes = new byte[LOOK];
    int filled = 0;
    try {
      int read = 0;
      while (filled < LOOK && read >= 0) {
        filled += read;
        read = in.read(bytes, filled, LOOK - filled);
      }
    } catch (DamagedLogException e) {
      return Arrays.copyOf(bytes, filled);
    } catch (IOException e) {
      if (filled == 0) {
        throw e;
      }
    }
    return Arrays.copyOf(bytes, filled);
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
}
