package com.anaconda.aau.report.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.anaconda.aau.report.log.Storage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class DuplicatesTest {
  private static final String FIRST = "/docker-entrypoint.sh: /docker-entrypoint.d/ is not empty\n";

  private final List<Source> sources = new ArrayList<>();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private long opened;
  private long read;

  @Test
  void readsOnlyTheBeginningsOfManyDifferentLogsWithTheSameFirstLine() {
    for (int i = 0; i < 60; i++) {
      add("log" + i, text(i, 1_000_000));
    }
    assertEquals(60, kept().size());
    assertEquals("", err.toString(StandardCharsets.UTF_8));
    assertTrue(opened <= 2 * 60, opened + " opened, once for the first line");
    assertTrue(read <= 60 * (Duplicates.BEGINNING + 5000), read + " bytes read");
  }

  @Test
  void readsNoLogOftenEvenIfManyDifferOnlyAtTheEnd() {
    String alike = text(0, 200_000);
    for (int i = 0; i < 60; i++) {
      add("log" + i, alike + text(i, 1000 + i));
    }
    assertEquals(60, kept().size());
    assertTrue(opened <= 4 * 60, opened + " opened, once for the first line");
  }

  @Test
  void countsOnceWhatBeginsALongerLog() throws IOException {
    String whole = text(1, 300_000);
    add("whole", whole);
    add("other", text(2, 300_000));
    add("first line", FIRST);
    add("most", whole.substring(0, 299_999));
    add("half", whole.substring(0, 150_000));
    add("few", whole.substring(0, 1000));
    add("beginning", whole.substring(0, (int) Duplicates.BEGINNING));
    add("beginning and one", whole.substring(0, (int) Duplicates.BEGINNING + 1));
    add("few and more", whole.substring(0, 1000) + "more\n");
    add("compressed", gzip(whole));
    add("part compressed", gzip(whole.substring(0, 70_000)));
    add("empty", "");
    assertEquals(List.of("whole", "other", "few and more", "empty"), kept());
    String said = err.toString(StandardCharsets.UTF_8);
    assertEquals(8, said.lines().count(), said);
    assertTrue(
        said.contains(
            "aau-report: half is counted only once: whole contains the same lines"
                + System.lineSeparator()),
        said);
  }

  /** The archive that is being written contains only lines of the log that is still there. */
  @Test
  void countsAHalfWrittenArchiveOnce() throws IOException {
    String whole = text(1, 300_000);
    byte[] archive = gzip(whole);
    add("log.gz", Arrays.copyOf(archive, archive.length / 2));
    add("log", whole);
    assertEquals(List.of("log"), kept());
  }

  @Test
  void keepsTheFirstOfSeveralCopies() {
    for (String name : List.of("a", "b", "c")) {
      add(name, text(1, 100_000));
    }
    assertEquals(List.of("a"), kept());
  }

  private List<String> kept() {
    List<Head> heads = sources.stream().map(Head::of).toList();
    return Duplicates.leaveOut(heads, new PrintStream(err, true, StandardCharsets.UTF_8)).stream()
        .map(Source::name)
        .toList();
  }

  private void add(String name, String text) {
    add(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private void add(String name, byte[] bytes) {
    sources.add(Source.of(name, new Counted(bytes)));
  }

  private static String text(int number, int length) {
    StringBuilder text = new StringBuilder(FIRST);
    for (long i = 0; text.length() < length; i++) {
      text.append("GET /").append(number).append('/').append(i * 7919).append('\n');
    }
    return text.substring(0, length);
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  /** Bytes in memory that count how often and how far they are read. */
  private final class Counted implements Storage {
    private final byte[] bytes;

    Counted(byte[] bytes) {
      this.bytes = bytes;
    }

    @Override
    public InputStream open(long from) {
      opened++;
      return new FilterInputStream(
          new ByteArrayInputStream(bytes, (int) from, bytes.length - (int) from)) {
        @Override
        public int read(byte[] into, int at, int length) throws IOException {
          int count = super.read(into, at, length);
          read += Math.max(0, count);
          return count;
        }
      };
    }

    @Override
    public long size() {
      return bytes.length;
    }
  }
}
