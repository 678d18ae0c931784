package com.anaconda.aau.report.spark;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/** Writes access logs of synthetic clients. The same seed gives the same logs. */
final class Logs {

  private static final List<String> TOOLS =
      List.of(
          "Apache-Maven/3.9.9 (Java 17.0.15; Linux 6.1)",
          "Gradle/8.11.1 (Linux;6.1;amd64) (Eclipse Adoptium;21.0.2;21+3)",
          "Coursier/2.0");

  private final Random random;

  Logs(long seed) {
    random = new Random(seed);
  }

  /** Writes the given number of lines for each day of a range in November. */
  void write(Path file, int from, int to, int linesOfADay) throws IOException {
    boolean compressed = file.toString().endsWith(".gz");
    try (OutputStream bytes = Files.newOutputStream(file);
        Writer log =
            new OutputStreamWriter(
                compressed ? new GZIPOutputStream(bytes) : bytes, StandardCharsets.US_ASCII)) {
      for (int day = from; day <= to; day++) {
        for (int i = 0; i < linesOfADay; i++) {
          log.write(random.nextInt(500) == 0 ? "not a line of a log\n" : line(day));
        }
      }
    }
  }

  private String line(int day) {
    int number = few(2000);
    String path = "p%d/1.%d/p%d-1.%d.jar".formatted(number, number % 7, number, number % 7);
    return String.format(
        Locale.ROOT,
        "192.0.2.%d - - [%02d/Nov/2026:%02d:00:00 +0000] \"GET /maven2/com/example/%s HTTP/1.1\""
            + " 200 100 \"-\" \"%s%s\"%n",
        random.nextInt(250),
        day,
        random.nextInt(24),
        path,
        TOOLS.get(random.nextInt(TOOLS.size())),
        tokens());
  }

  private String tokens() {
    switch (random.nextInt(10)) {
      case 0:
        return "";
      case 1:
        return " aau/0.1.0";
      case 2:
        return " aau/0.1.0 c/short";
      default:
        String organization = random.nextInt(4) == 0 ? " o/organization-" + few(9) : "";
        return " aau/0.1.0 c/%s s/%s e/%s%s"
            .formatted(
                token(few(100_000)), token(random.nextInt()), token(few(5000)), organization);
    }
  }

  private static String token(int number) {
    return String.format(Locale.ROOT, "%022x", number);
  }

  /** Returns small numbers more often than large ones. */
  private int few(int most) {
    double share = random.nextDouble();
    return (int) (most * share * share * share);
  }
}
