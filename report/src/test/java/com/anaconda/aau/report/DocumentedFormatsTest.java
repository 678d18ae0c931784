package com.anaconda.aau.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.anaconda.aau.report.figures.Period;
import com.anaconda.aau.report.figures.Report;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Logs of servers that cannot run here, in the formats that their documentation gives. {@code
 * samples/sources.txt} names the documents. Each log has the same three requests: one with tokens,
 * one from a user who opted out, and one on the next day in UTC without tokens, for a missing file.
 */
class DocumentedFormatsTest {
  private static final String SAMPLES = "log/samples/";

  @TempDir Path directory;

  static Stream<String> samples() throws IOException {
    try (BufferedReader sources =
        new BufferedReader(
            new InputStreamReader(sample("sources.txt"), StandardCharsets.US_ASCII))) {
      return sources.lines().map(line -> line.split(" ")[0]).toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void areRecognizedAndCounted(String name) throws Exception {
    Path log = directory.resolve("access.log");
    try (InputStream sample = sample(name + ".log")) {
      Files.copy(sample, log);
    }

    Report report = Reports.of(log);

    assertEquals(0, report.unreadable().lines(), report.unreadable().examples().toString());
    Period total = report.total();
    assertEquals(1, total.traffic().tagged());
    assertEquals(1, total.traffic().optedOut());
    assertEquals(1, total.traffic().untagged());
    assertEquals(0, total.traffic().malformed());
    assertEquals(1, total.clients().value());
    assertEquals(1, total.sessions().value());
    assertEquals(1, total.environments().value());
    assertEquals(2, report.packages().rows().get(0).downloads());
    assertEquals("com.example:toy", report.packages().rows().get(0).name());
    assertEquals(2, report.periods().get(0).traffic().requests());
    assertEquals("2026-11-29", report.periods().get(1).from().toString());
  }

  private static InputStream sample(String name) {
    return DocumentedFormatsTest.class.getResourceAsStream(SAMPLES + name);
  }
}
