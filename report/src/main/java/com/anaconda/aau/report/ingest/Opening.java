package com.anaconda.aau.report.ingest;

import com.anaconda.aau.report.log.DamagedLogException;
import com.anaconda.aau.report.log.LineFormat;
import com.anaconda.aau.report.log.LineReader;
import com.anaconda.aau.report.log.LogFile;
import com.anaconda.aau.report.log.LogFormatException;
import com.anaconda.aau.report.log.LogFormats;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The format of a source and its division into parts, as determined from its first lines.
 *
 * @param format the format's name, or null if no line has a known format
 * @param beginning the stream from its beginning, or null for a file
 */
record Opening(String format, List<Part> parts, InputStream beginning) {
  /** The format name that requests detection of each file's format. */
  static final String AUTO = "auto";

  private static final int LOOK = 1024 * 1024;
  private static final int LINES = 1000;

  /** Formats whose lines cannot be read without the file's first lines. */
  private static final List<String> INDIVISIBLE = List.of("iis", "cloudfront");

  static Opening of(Source source, LogFormats formats, String wanted, Progress progress)
      throws IOException, LogFormatException {
    boolean isFile = source.file() != null;
    InputStream whole = null;
    List<byte[]> lines;
    if (isFile) {
      try (InputStream in = source.open()) {
        lines = firstLines(in);
      } catch (IOException e) {
        throw source.failure(e);
      }
    } else {
      // Bytes may arrive slowly, so they count as they come.
      InputStream in = source.open(progress::watch);
      byte[] first = readUpTo(in);
      lines = firstLines(new ByteArrayInputStream(first));
      whole = new SequenceInputStream(new ByteArrayInputStream(first), in);
    }
    String format = wanted.equals(AUTO) ? detect(lines, formats) : wanted;
    boolean divisible =
        isFile
            && !INDIVISIBLE.contains(String.valueOf(format))
            && !LogFile.isCompressed(source.file());
    return new Opening(format, Part.of(source, format, divisible), whole);
  }

  /** Returns the first bytes of a stream, which cannot be read again. */
  private static byte[] readUpTo(InputStream in) throws IOException {
    byte[] first = new byte[LOOK];
    int filled = 0;
    try {
      int read = 0;
      while (filled < LOOK && read >= 0) {
        filled += read;
        read = in.read(first, filled, LOOK - filled);
      }
    } catch (DamagedLogException e) {
      // It is reported when the part is read.
      return Arrays.copyOf(first, filled);
    } catch (IOException e) {
      if (filled == 0) {
        throw e;
      }
    }
    return Arrays.copyOf(first, filled);
  }

  /** Returns the first lines or, if compressed data is damaged, the lines before the damage. */
  private static List<byte[]> firstLines(InputStream in) throws IOException {
    List<byte[]> lines = new ArrayList<>();
    LineReader reader = new LineReader(in);
    int bytes = 0;
    try {
      while (lines.size() < LINES && bytes < LOOK && reader.next()) {
        if (!reader.isTooLong()) {
          lines.add(Arrays.copyOfRange(reader.buffer(), reader.from(), reader.to()));
          bytes += reader.to() - reader.from();
        }
      }
    } catch (DamagedLogException e) {
      return lines;
    } catch (IOException e) {
      if (lines.isEmpty()) {
        throw e;
      }
    }
    return lines;
  }

  private static String detect(List<byte[]> lines, LogFormats formats) throws LogFormatException {
    LineFormat format = formats.detect(lines);
    return format == null ? null : format.name();
  }
}
