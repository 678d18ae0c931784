package com.anaconda.aau.report.judge;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Generates an nginx access log from a seed. The log contains returning users, CI runners with a
 * fresh home each time, mirrors, software without the agent, users who opted out, malformed tokens,
 * and packages whose popularity follows a power law.
 */
public final class SyntheticLog {
  private static final String[] TOOLS = {
    "Apache-Maven/3.9.9 (Java 17.0.15; Linux 6.1.0)",
    "Apache-Maven/3.8.7 (Java 21.0.2; Windows 11)",
    "Gradle/8.11.1 (Linux;6.1.0;amd64) (Debian;17.0.15;17.0.15+6)",
    "Coursier/2.0",
    "Apache Ivy/2.5.3",
    "conda/24.1.2 requests/2.31.0 CPython/3.11.7 Linux/6.1.0",
  };
  private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("dd/MMM/yyyy", Locale.ROOT);

  private final SplittableRandom random;
  private final int people;
  private final int packages;

  /** Creates a log with the given numbers of users and packages. */
  public SyntheticLog(long seed, int people, int packages) {
    this.random = new SplittableRandom(seed);
    this.people = people;
    this.packages = packages;
  }

  /** Writes lines, spread evenly over the days. */
  public void write(Path file, int days, long lines) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.US_ASCII)) {
      long perDay = lines / days;
      for (int day = 0; day < days; day++) {
        String date = FIRST.plusDays(day).format(DATE);
        for (long i = 0; i < perDay; i++) {
          int second = (int) (i * 86_400 / perDay);
          out.write(line(date, second));
        }
      }
    }
  }

  private String line(String date, int second) {
    StringBuilder line = new StringBuilder(256);
    line.append("10.").append(random.nextInt(256)).append('.').append(random.nextInt(256));
    line.append(".7 - user").append(random.nextInt(1000)).append(" [").append(date).append(':');
    two(line, second / 3600).append(':');
    two(line, second / 60 % 60).append(':');
    two(line, second % 60).append(" +0000] \"");
    int kind = random.nextInt(100);
    line.append(kind == 99 ? "HEAD " : "GET ").append(path()).append(" HTTP/1.1\" ");
    line.append(kind == 98 ? 404 : kind == 97 ? 304 : 200)
        .append(' ')
        .append(random.nextInt(99999));
    line.append(kind == 96 ? " \"http://x/ aau/0.1.0 c/forged\" \"" : " \"-\" \"");
    agent(line);
    return line.append("\"\n").toString();
  }

  private String path() {
    // The popularity of the n-th package is roughly proportional to 1/n.
    int number = (int) Math.pow(packages, random.nextDouble());
    int version = 1 + random.nextInt(1 + number % 5);
    String suffix = random.nextInt(10) == 0 ? ".jar.sha1" : ".jar";
    return "/maven2/com/example/g%1$d/a%1$d/1.%2$d/a%1$d-1.%2$d%3$s"
        .formatted(number, version, suffix);
  }

  private void agent(StringBuilder line) {
    int kind = random.nextInt(100);
    int person = random.nextInt(people);
    line.append(TOOLS[kind == 0 ? 5 : person % TOOLS.length]);
    if (kind < 10) {
      return;
    }
    line.append(" aau/0.1.0");
    if (kind < 15) {
      return;
    }
    if (kind == 15) {
      line.append(" c/short s/!");
      return;
    }
    boolean runner = kind == 16;
    long client = runner ? random.nextLong() : person;
    line.append(" c/")
        .append(Tokens.of('c', client))
        .append(" s/")
        .append(Tokens.of('s', random.nextLong()));
    line.append(" e/").append(Tokens.of('e', client * 3 + random.nextInt(2)));
    if (person % 10 == 0) {
      line.append(" o/org-").append(person % 30);
    }
  }

  private static StringBuilder two(StringBuilder line, int number) {
    return line.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
  }

  /** Writes a log for the benchmark. Arguments: {@code FILE LINES DAYS PEOPLE PACKAGES}. */
  public static void main(String[] arguments) throws IOException {
    new SyntheticLog(17, Integer.parseInt(arguments[3]), Integer.parseInt(arguments[4]))
        .write(Path.of(arguments[0]), Integer.parseInt(arguments[2]), Long.parseLong(arguments[1]));
  }
}
