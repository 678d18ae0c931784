package com.anaconda.aau.report.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;

/**
 * Skips files whose text is also in another file: a log and its compressed copy, or a log that was
 * rotated while the files were being listed. Compares only texts that begin with the same request.
 */
public final class Duplicates {
  /** A source and the length of its text. */
  private record Text(Source source, long length) {}

  private Duplicates() {}

  /**
   * Returns the sources in the original order, except those whose text is also in another source.
   */
  public static List<Source> leaveOut(List<Head> heads, PrintStream err) throws IOException {
    Map<ByteBuffer, List<Source>> byFirstLine = new LinkedHashMap<>();
    List<Source> kept = new ArrayList<>();
    for (Head head : heads) {
      byFirstLine.computeIfAbsent(head.firstLine(), any -> new ArrayList<>()).add(head.source());
      kept.add(head.source());
    }
    for (List<Source> alike : byFirstLine.values()) {
      if (alike.size() > 1) {
        kept.removeAll(covered(alike, err));
      }
    }
    return kept;
  }

  private static List<Source> covered(List<Source> alike, PrintStream err) throws IOException {
    List<Text> texts = new ArrayList<>();
    for (Source source : alike) {
      CRC32C ignored = new CRC32C();
      texts.add(new Text(source, read(source, Long.MAX_VALUE, ignored)));
    }
    texts.sort((one, other) -> Long.compare(other.length(), one.length()));
    List<Text> kept = new ArrayList<>();
    List<Source> covered = new ArrayList<>();
    for (Text text : texts) {
      Text whole = null;
      for (Text longer : kept) {
        whole = whole == null && beginsWith(longer, text) ? longer : whole;
      }
      if (whole == null) {
        kept.add(text);
      } else {
        covered.add(text.source());
        err.println(
            "aau-report: "
                + text.source().name()
                + " is counted only once: "
                + whole.source().name()
                + " contains the same lines");
      }
    }
    return covered;
  }

  private static boolean beginsWith(Text longer, Text shorter) throws IOException {
    CRC32C one = new CRC32C();
    CRC32C other = new CRC32C();
    read(longer.source(), shorter.length(), one);
    read(shorter.source(), shorter.length(), other);
    return shorter.length() > 0 && one.getValue() == other.getValue();
  }

  /** Adds at most {@code most} bytes to a checksum and returns their number. */
  private static long read(Source source, long most, CRC32C checksum) throws IOException {
    byte[] buffer = new byte[256 * 1024];
    long length = 0;
    try (InputStream in = source.open()) {
      while (length < most) {
        int read = in.read(buffer, 0, (int) Math.min(buffer.length, most - length));
        if (read < 0) {
          break;
        }
        checksum.update(buffer, 0, read);
        length += read;
      }
    } catch (IOException e) {
      return length;
    }
    return length;
  }
}
