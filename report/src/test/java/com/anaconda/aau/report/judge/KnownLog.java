package com.anaconda.aau.report.judge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.SplittableRandom;

/**
 * From a seed, generates several weeks of a package server's access log, together with its true
 * counts. The log contains users who join, return, upgrade and leave, CI runners with a fresh home
 * each time, a mirror, software without the agent, users who opted out, malformed tokens, and
 * packages whose popularity follows a power law.
 */
public final class KnownLog {
  private static final String[] TOOLS = {
    "Apache-Maven/%s (Java 17.0.15; Linux 6.1.0)",
    "Apache-Maven/%s (Java 21.0.2; Windows 11)",
    "Gradle/8.11.1 (Linux;6.1.0;amd64) (Debian;17.0.15;17.0.15+6)",
    "Coursier/2.1.24",
    "conda/24.1.2 requests/2.31.0 CPython/3.11.7 Linux/6.1.0",
  };
  private static final String[] ORGANIZATIONS = {"acme", "globex", "initech", "umbrella"};

  private final SplittableRandom random;
  private final LocalDate first;
  private final int people;
  private final int runners;
  private final int packages;
  private final Truth truth = new Truth();
  private LogDay day;

  /**
   * Creates a log that starts on the given day, with the given numbers of users, CI runners per
   * day, and packages.
   */
  public KnownLog(long seed, LocalDate first, int people, int runners, int packages) {
    this.random = new SplittableRandom(seed);
    this.first = first;
    this.people = people;
    this.runners = runners;
    this.packages = packages;
  }

  /** Writes the log of a number of days and returns its true counts. */
  public Truth write(Path file, int days) throws IOException {
    Files.deleteIfExists(file);
    for (int i = 0; i < days; i++) {
      day = new LogDay(first.plusDays(i), random, truth);
      boolean weekend = day.date().getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
      for (int person = 0; person < people; person++) {
        if (comes(person, i, days, weekend)) {
          works(person, i, days);
        }
      }
      for (int runner = 0; runner < (weekend ? runners / 5 : runners); runner++) {
        build();
      }
      mirror();
      withoutTokens();
      Files.write(file, day.lines(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
    return truth;
  }

  /** Every week there are more users; some leave, and most are absent on weekends. */
  private boolean comes(int person, int i, int days, boolean weekend) {
    int joined = person * days / (2 * people);
    boolean left = person % 9 == 4 && i > joined + days / 4;
    double habit = (person % 7 + 1) / 9.0;
    return i >= joined && !left && random.nextDouble() < (weekend ? habit / 6 : habit);
  }

  private void works(int person, int i, int days) {
    // The new version is released after a third of the time, and users upgrade gradually.
    boolean upgraded = i > days / 3 + person % 13;
    String tool = TOOLS[person % TOOLS.length].formatted(upgraded ? "3.9.11" : "3.9.9");
    if (person % 40 == 39) {
      day.line(path(i, days), 200, tool + " aau/0.1.0", LogDay.OPTED_OUT);
      return;
    }
    for (int session = 1 + random.nextInt(2); session > 0; session--) {
      LogDay.Tokens tokens =
          new LogDay.Tokens(
              Tokens.of('c', person),
              Tokens.of('s', random.nextLong()),
              Tokens.of('e', person * 2L + random.nextInt(2)),
              person % 50 == 7 ? Tokens.of('a', person) : null,
              person % 5 == 3 ? "team-" + person % 3 : null,
              person % 3 == 0 ? ORGANIZATIONS[person % 10 * 4 / 10] : null,
              person % 12 == 0 ? "laptop-" + person : null);
      for (int request = 2 + random.nextInt(4); request > 0; request--) {
        day.line(path(i, days), random.nextInt(30) == 0 ? 404 : 200, tool, tokens);
      }
    }
  }

  private void build() {
    LogDay.Tokens tokens =
        new LogDay.Tokens(
            Tokens.of('c', random.nextLong()),
            Tokens.of('s', random.nextLong()),
            Tokens.of('e', random.nextLong()),
            null,
            null,
            random.nextInt(2) == 0 ? "acme" : null,
            null);
    for (int request = 0; request < 4; request++) {
      day.line(path(0, 1), 200, TOOLS[2], tokens);
    }
  }

  private void mirror() {
    LogDay.Tokens tokens =
        new LogDay.Tokens(
            Tokens.of('c', -1),
            Tokens.of('s', random.nextLong()),
            Tokens.of('e', -1),
            null,
            null,
            null,
            null);
    for (int number = 1; number <= packages; number++) {
      day.line(path(number, 1, ".jar"), 200, "Coursier/2.1.24", tokens);
    }
  }

  private void withoutTokens() {
    for (int i = 0; i < people / 4; i++) {
      day.line(path(0, 1), 200, "curl/8.5.0", LogDay.UNTAGGED);
      day.line(path(0, 1), 200, "Nexus/3.70.1-02 (OSS; Linux; 6.1.0)", LogDay.UNTAGGED);
      day.line(path(0, 1), 200, "Apache-Maven/3.6.3 (Java 1.8.0_392; Linux 5.4)", LogDay.UNTAGGED);
    }
    day.line("/x", 200, "Coursier/2.1.24 aau/0.1.0 c/short s/!", LogDay.MALFORMED);
  }

  /**
   * Returns the path of a package file. The popularity of the n-th package is roughly proportional
   * to 1/n. Versions are released over time.
   */
  private String path(int i, int days) {
    int number = (int) Math.pow(packages, random.nextDouble());
    int newest = 1 + (number % 4 + 1) * i / Math.max(1, days);
    int version = Math.max(1, newest - random.nextInt(2));
    return path(number, version, random.nextInt(10) == 0 ? ".jar.sha1" : ".jar");
  }

  private static String path(int number, int version, String suffix) {
    return "/maven2/com/example/g%1$d/a%1$d/1.%2$d/a%1$d-1.%2$d%3$s"
        .formatted(number, version, suffix);
  }

  /**
   * Writes a log for inspection. Arguments: {@code FILE FIRST-DAY DAYS PEOPLE RUNNERS PACKAGES}.
   */
  public static void main(String[] arguments) throws IOException {
    LocalDate first = LocalDate.parse(arguments[1]);
    int[] numbers = new int[arguments.length];
    for (int i = 2; i < arguments.length; i++) {
      numbers[i] = Integer.parseInt(arguments[i]);
    }
    new KnownLog(17, first, numbers[3], numbers[4], numbers[5])
        .write(Path.of(arguments[0]), numbers[2]);
  }
}
