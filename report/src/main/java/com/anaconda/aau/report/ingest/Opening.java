package com.anaconda.aau.report.ingest;

import com.anaconda.aau.core.config.value.Source;
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
 * A look at a source's first lines: which format it has and how it can be divided.
 *
 * @param format the format's name; null when no line was in any
 * @param beginning for a stream, everything from its beginning; null for a file
 */
record Opening(String format, List<Part> parts, InputStream beginning) {
  /** The name of a format for: whichever each file has. */
  static final String AUTO = "auto";

  private static final int LOOK = 64 * 1024;

  /** Formats whose lines mean nothing without the ones at the file's beginning. */
  private static final List<String> INDIVISIBLE = List.of("iis", "cloudfront");

  static Opening of(Source source, LogFormats formats, String wanted)
      throws IOException, LogFormatException {
    boolean isFile = source.file() != null;
    InputStream in = source.open();
    byte[] first;
    try {
      first = readUpTo(in);
    } finally {
      if (isFile) {
        in.close();
      }
    }
    InputStream whole =
        isFile ? null : new SequenceInputStream(new ByteArrayInputStream(first), in);
    String format = wanted.equals(AUTO) ? detect(first, formats) : wanted;
    boolean divisible =
        isFile
            && !INDIVISIBLE.contains(String.valueOf(format))
            && !LogFile.isCompressed(source.file());
    return new Opening(format, Part.of(source, format, divisible), whole);
  }

  /** The first bytes, or as many as there are before compressed data turn out damaged. */
  private static byte[] readUpTo(InputStream in) throws IOException {
    byte[] first = new byte[LOOK];
    int filled = 0;
    try {
      int read = 0;
      while (filled < LOOK && read >= 0) {
        filled += read;
        read = in.read(first, filled, LOOK - filled);
      }
    } catch (IOException e) {
      if (filled == 0) {
        throw e;
      }
    }
    return Arrays.copyOf(first, filled);
  }

  private static String detect(byte[] first, LogFormats formats)
      throws IOException, LogFormatException {
    List<byte[]> lines = new ArrayList<>();
    LineReader reader = new LineReader(new ByteArrayInputStream(first));
    while (lines.size() < 100 && reader.next()) {
      lines.add(Arrays.copyOfRange(reader.buffer(), reader.from(), reader.to()));
    }
    LineFormat format = formats.detect(lines);
    return format == null ? null : format.name();
  }
}
