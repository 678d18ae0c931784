package com.anaconda.aau.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.luben.zstd.ZstdOutputStreamNoFinalizer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

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
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (OutputStream out = compressor.on(bytes)) {
        out.write(text.getBytes(UTF_8));
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

    assertTrue(printed.err().startsWith("aau-report: 1 of 1"), printed.err());
    assertTrue(printed.err().contains("cut"), printed.err());
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
