package com.anaconda.aau.report.judge;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** The lines of one day, as nginx writes them. */
final class LogDay {
  static final int TAGGED = 0;
  static final int OPTED_OUT = 1;
  static final int UNTAGGED = 2;
  static final int MALFORMED = 3;

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("dd/MMM/yyyy", Locale.ROOT);

  /** The tokens at the end of a User-Agent, each null if missing. */
  record Tokens(
      String client,
      String session,
      String environment,
      String account,
      String installer,
      String organization,
      String machine) {

    private String suffix() {
      return " aau/0.1.0 c/"
          + client
          + " s/"
          + session
          + " e/"
          + environment
          + token(" a/", account)
          + token(" i/", installer)
          + token(" o/", organization)
          + token(" m/", machine);
    }

    private static String token(String letter, String value) {
      return value == null ? "" : letter + value;
    }
  }

  private final LocalDate date;
  private final SplittableRandom random;
  private final Truth truth;
  private final TreeMap<Long, String> lines = new TreeMap<>();

  LogDay(LocalDate date, SplittableRandom random, Truth truth) {
    this.date = date;
    this.random = random;
    this.truth = truth;
  }

  LocalDate date() {
    return date;
  }

  void line(String path, int status, String tool, Tokens tokens) {
    truth.add(date, tokens);
    line(path, status, tool + tokens.suffix(), TAGGED);
  }

  void line(String path, int status, String agent, int kind) {
    truth.add(date, kind);
    int second = random.nextInt(86_400);
    String line =
        "10.%d.%d.7 - user%d [%s:%02d:%02d:%02d +0000] \"%s %s HTTP/1.1\" %d %d \"-\" \"%s\""
            .formatted(
                random.nextInt(256),
                random.nextInt(256),
                random.nextInt(1000),
                date.format(DATE),
                second / 3600,
                second / 60 % 60,
                second % 60,
                // A HEAD request is no download.
                second % 16 == 0 ? "HEAD" : "GET",
                path,
                status,
                random.nextInt(99999),
                agent);
    lines.put((long) second << 32 | lines.size(), line);
  }

  /** Returns the lines in chronological order. */
  List<String> lines() {
    return List.copyOf(lines.values());
  }
}
