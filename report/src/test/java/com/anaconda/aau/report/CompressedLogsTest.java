package com.anaconda.aau.report;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdOutputStreamNoFinalizer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Logs as rotation leaves them: compressed, concatenated, ending in the middle of a line. */
class CompressedLogsTest {
  private enum Compression {
    GZIP(GZIPOutputStream::new),
    ZSTD(ZstdOutputStreamNoFinalizer::new),
    BZIP2(BZip2CompressorOutputStream::new);

    private final Compressor compressor;

    Compression(Compressor compressor) {
      this.compressor = compressor;
    }

    byte[] of(String text) throws IOException {
      return of(text, UTF_8);
    }

    byte[] of(String text, Charset charset) throws IOException {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (OutputStream out = compressor.on(bytes)) {
        out.write(text.getBytes(charset));
      }
      return bytes.toByteArray();
    }
  }

  private interface Compressor {
    OutputStream on(OutputStream out) throws IOException;
  }

  @TempDir Path directory;

  /**
   * Each log is appended to the archive of earlier ones, even in the middle of a line. The
   * archive's name does not reveal the compression.
   */
  @ParameterizedTest
  @EnumSource(Compression.class)
  void readsConcatenatedArchives(Compression compression) throws Exception {
    Path log = directory.resolve("archive");
    String third = line("third/1");
    Files.write(log, compression.of(line("first/1")));
    append(log, compression.of(line("second/1") + third.substring(0, 40)));
    append(log, compression.of(""));
    append(log, compression.of(third.substring(40)));

    assertEquals(3, Reports.of(log).total().traffic().requests());
  }

  @ParameterizedTest
  @EnumSource(Compression.class)
  void countsATruncatedFileUpToItsEnd(Compression compression) throws Exception {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      text.append(line("x/" + i * 7919L));
    }
    byte[] whole = compression.of(text.toString());
    Path log = directory.resolve("cut");
    Files.write(log, Arrays.copyOf(whole, whole.length - 20));

    Reports.Printed printed = Reports.run(log.toString());

    assertEquals(1, printed.status());
    assertTrue(
        printed
            .err()
            .matches(
                "aau-report: "
                    + Pattern.quote(log.toString())
                    + " is truncated or damaged: what follows line 1[\\d,]+ could not be read\n"),
        printed.err());
    assertTrue(printed.out().contains(" requests\n"), printed.out());
    Reports.Printed published = Reports.run(log.toString(), "--publish", "--json");
    assertEquals(printed.err(), published.err());
    assertTrue(published.out().contains("\"lines\" : 1,"), published.out());
  }

  /** Of a small archive, zstd and bzip2 decompress everything or nothing. */
  @ParameterizedTest
  @EnumSource(Compression.class)
  void reportsOnTheOtherLogsIfOneCannotBeDecompressed(Compression compression) throws Exception {
    byte[] whole = compression.of(line("second/1"));
    Path cut = directory.resolve("cut");
    Path log = Files.writeString(directory.resolve("log"), line("first/1"));
    String store = directory.resolve("store").toString();
    for (String[] more : new String[][] {{}, {"--store", store}, {"--store", store}}) {
      Files.write(cut, Arrays.copyOf(whole, 24));
      Reports.Printed printed = run(more, cut, log);
      assertEquals(1, printed.status());
      assertTrue(printed.out().contains(" in 1 request\n"), printed.out());
      assertEquals(
          "aau-report: " + cut + " is truncated or damaged: no line of it could be read\n",
          printed.err());
    }
    Files.write(cut, whole);
    Reports.Printed printed = run(new String[] {"--store", store}, cut, log);
    assertEquals(0, printed.status(), printed.err());
    assertTrue(printed.out().contains(" in 2 requests\n"), printed.out());
  }

  private static Reports.Printed run(String[] options, Path... logs) {
    List<String> words = new ArrayList<>(List.of(options));
    for (Path log : logs) {
      words.add(log.toString());
    }
    return Reports.run(words.toArray(String[]::new));
  }

  /** Like the report that is running when logrotate compresses a log. */
  @ParameterizedTest
  @EnumSource(Compression.class)
  void countsTheRestOfAnArchiveThatWasBeingWritten(Compression compression) throws Exception {
    StringBuilder text = new StringBuilder();
    Random random = new Random(17);
    for (int i = 0; i < 50_000; i++) {
      text.append(line("x/" + random.nextLong()));
    }
    byte[] whole = compression.of(text.toString());
    Path log = directory.resolve("log");
    String[] store = {"--store", directory.resolve("store").toString()};
    Files.write(log, Arrays.copyOf(whole, whole.length / 2));
    assertEquals(1, run(store, log).status());
    assertEquals(1, run(store, log).status(), "it is still incomplete");
    Files.write(log, whole);
    Reports.Printed printed = run(store, log);
    assertEquals(0, printed.status(), printed.err());
    assertTrue(printed.out().contains(" in 50,000 requests\n"), printed.out());
  }

  @Test
  void separatesDamageFromLinesInTheWrongFormat() throws Exception {
    byte[] whole = Compression.GZIP.of((line("first/1") + "garbage\n").repeat(200));
    List<Path> logs = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      // The ends differ, or they would be copies.
      logs.add(Files.write(directory.resolve("log" + i), whole));
      append(logs.get(i), Compression.GZIP.of(line("log/" + i)));
      append(logs.get(i), "garbage".getBytes(UTF_8));
    }
    Reports.Printed printed = run(new String[0], logs.toArray(Path[]::new));
    assertEquals(1, printed.status());
    assertTrue(
        printed.err().contains("aau-report: 2 more logs are truncated or damaged\n"),
        printed.err());
    assertTrue(
        printed.err().contains("aau-report: 1,400 of 2,807 lines could not be read:\n"),
        printed.err());
    assertTrue(printed.err().contains("--log-format"), printed.err());
  }

  @ParameterizedTest
  @EnumSource(Compression.class)
  void namesAFileWithoutReadableData(Compression compression) throws Exception {
    Path log = directory.resolve("cut");
    Files.write(log, Arrays.copyOf(compression.of(line("first/1")), 12));
    for (String[] more : new String[][] {{}, {"--store", directory.resolve("store").toString()}}) {
      List<String> words = new ArrayList<>(List.of(more));
      words.add(log.toString());
      Reports.Printed printed = Reports.run(words.toArray(String[]::new));
      assertEquals(3, printed.status());
      assertTrue(printed.err().startsWith("aau-report: " + log + " cannot be read: "));
      assertFalse(printed.err().contains("null"), printed.err());
    }
  }

  @ParameterizedTest
  @CsvSource({"FD377A585A00, xz", "504B0304140000, zip"})
  void saysHowToReadAnArchive(String bytes, String name) throws Exception {
    Path log = directory.resolve("archive");
    Files.write(log, HexFormat.of().parseHex(bytes));
    Reports.Printed printed = Reports.run(log.toString());
    assertEquals(3, printed.status());
    assertEquals(
        "aau-report: "
            + log
            + " cannot be read: it is packed with "
            + name
            + "; unpack it first, or into standard input\n",
        printed.err());
  }

  @ParameterizedTest
  @EnumSource(Compression.class)
  void readsAnEmptyArchive(Compression compression) throws Exception {
    Path log = directory.resolve("archive");
    Files.write(log, compression.of(""));
    append(log, compression.of(line("first/1")));
    Reports.Printed printed = Reports.run(log.toString());
    assertEquals("", printed.err());
    assertTrue(printed.out().contains(" in 1 request\n"), printed.out());
  }

  /** Tapes, tar and dd fill the last block with zeros, which gzip(1) ignores. */
  @ParameterizedTest
  @EnumSource(Compression.class)
  void ignoresZerosAfterAMember(Compression compression) throws Exception {
    for (int zeros : new int[] {1, 512, 100_000}) {
      Path log = directory.resolve("padded" + zeros);
      Files.write(log, compression.of(line("first/1")));
      append(log, new byte[zeros]);
      append(log, compression.of(line("second/1")));
      append(log, new byte[zeros]);
      Reports.Printed printed = Reports.run(log.toString());
      assertEquals("", printed.err());
      assertTrue(printed.out().contains(" in 2 requests\n"), printed.out());
    }
  }

  @ParameterizedTest
  @EnumSource(Compression.class)
  void countsEveryLineBeforeGarbageAfterAMember(Compression compression) throws Exception {
    Path log = directory.resolve("garbage");
    for (int lines : new int[] {2, 3000}) {
      Files.write(log, compression.of(line("first/1").repeat(lines)));
      append(log, "garbage".getBytes(UTF_8));
      Reports.Printed printed = Reports.run(log.toString());
      assertEquals(1, printed.status());
      assertTrue(printed.out().contains(" in %,d requests\n".formatted(lines)), printed.out());
      assertEquals(
          "aau-report: %s is truncated or damaged: what follows line %,d could not be read\n"
              .formatted(log, lines),
          printed.err());
    }
  }

  @Test
  void readsEveryKindOfZstdFrame() throws Exception {
    Path log = directory.resolve("log");
    // What pzstd writes first: a frame of four bytes that decoders skip.
    Files.write(log, HexFormat.of().parseHex("502A4D1804000000" + "01020304"));
    append(log, Compression.ZSTD.of(line("first/1")));
    // Compressed, raw and run-length blocks, with a checksum.
    byte[] noise = new byte[300_000];
    new Random(17).nextBytes(noise);
    String random = new String(noise, ISO_8859_1).replaceAll("[^a-z]", "");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZstdOutputStreamNoFinalizer out = new ZstdOutputStreamNoFinalizer(bytes)) {
      out.setChecksum(true);
      out.write(line("second/1").getBytes(UTF_8));
      out.write(line(random).getBytes(UTF_8));
      out.write(line("third/1").repeat(10_000).getBytes(UTF_8));
      out.write(new byte[1_000_000]);
      out.write(line("last/1").getBytes(UTF_8));
    }
    append(log, bytes.toByteArray());
    // A frame that states the size of its content.
    append(log, Zstd.compress(line("sized/1").getBytes(UTF_8)));

    assertEquals(10_005, Reports.of(log).total().traffic().requests());
  }

  @ParameterizedTest
  @CsvSource({
    "GZIP, GZIP, 'gzip and then with gzip; decompress it once with gzip -d'",
    "BZIP2, ZSTD, 'bzip2 and then with zstd; decompress it once with zstd -d'",
  })
  void saysThatALogWasCompressedTwice(Compression inner, Compression outer, String message)
      throws Exception {
    byte[] once = inner.of(line("first/1"));
    assertCannotBeRead(
        outer.of(new String(once, ISO_8859_1), ISO_8859_1),
        "it was compressed twice, with " + message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE"})
  void saysHowToConvertUtf16(String charset) throws Exception {
    String message = "it is UTF-16 text; convert it first with iconv -f UTF-16 -t UTF-8";
    assertCannotBeRead(line("first/1").getBytes(charset), message);
    assertCannotBeRead(
        Compression.GZIP.of(new String(line("first/1").getBytes(charset), ISO_8859_1), ISO_8859_1),
        message);
  }

  @Test
  void saysHowToReadATarArchive() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
      byte[] text = line("first/1").getBytes(UTF_8);
      TarArchiveEntry entry = new TarArchiveEntry("access.log");
      entry.setSize(text.length);
      tar.putArchiveEntry(entry);
      tar.write(text);
      tar.closeArchiveEntry();
    }
    assertCannotBeRead(
        Compression.GZIP.of(bytes.toString(ISO_8859_1), ISO_8859_1),
        "it is a tar archive; unpack it first, or into standard input with tar -xO");
    // A request can ask for a path with tar's mark at the right place.
    Path log = directory.resolve("log");
    String line = line("ustar".repeat(100));
    int at = line.indexOf("ustar", 250) - 257;
    Files.writeString(log, line.replace("/x ", "/x" + "y".repeat(5 - at % 5) + " "));
    assertEquals(0, Reports.run(log.toString()).status());
  }

  private void assertCannotBeRead(byte[] bytes, String message) throws IOException {
    Path log = Files.write(directory.resolve("log"), bytes);
    Reports.Printed printed = Reports.run(log.toString());
    assertEquals("aau-report: " + log + " cannot be read: " + message + "\n", printed.err());
    assertEquals(3, printed.status());
  }

  @Test
  void readsWindowsLineEndingsAndAByteOrderMark() throws Exception {
    Path log = directory.resolve("log");
    Files.writeString(
        log,
        "\uFEFF" + line("first/1").replace("\n", "\r\n") + line("second/1").replace("\n", "\r\n"));
    assertEquals(
        List.of("first", "second"),
        Reports.of(log).tools().rows().stream().map(row -> row.name()).sorted().toList());
  }

  private static void append(Path file, byte[] bytes) throws IOException {
    Files.write(file, bytes, java.nio.file.StandardOpenOption.APPEND);
  }

  private static String line(String agent) {
    return "2001:db8::1 - - [28/Nov/2026:22:14:33 +0000] \"GET /x HTTP/1.1\" 200 1 \"-\" \""
        + agent
        + "\"\n";
  }
}
