package com.anaconda.aau.benchmark.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;

/**
 * Generates an access log in nginx's combined format from a seed and counts its contents. A
 * gigabyte takes a few seconds. All tools read the same log.
 *
 * <p>Each day has 105,000 clients, of whom 2,000 are CI runners with a fresh home. A session sends
 * 1.8 requests on average, interleaved with those of others. The popularity of packages follows a
 * power law.
 */
final class LogGenerator {
  static final int LINES_OF_DAY = 333_333;

  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  private static final int BUFFER = 1 << 20;
  private static final int LONGEST_LINE = 1024;

  private final long seed;

  LogGenerator(long seed) {
    this.seed = seed;
  }

  /** Writes a log of the given number of days and returns its contents. */
  Truth write(Path file, int days) throws IOException {
    Truth truth = new Truth();
    Line line = new Line(BUFFER);
    try (FileChannel channel =
            FileChannel.open(
                file,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE);
        OutputStream out = Channels.newOutputStream(channel)) {
      for (int day = 0; day < days; day++) {
        Sessions sessions = new Sessions(seed, day);
        line.setDate(FIRST.plusDays(day));
        for (int i = 0; i < LINES_OF_DAY; i++) {
          line.setSecond((int) (i * 86_400L / LINES_OF_DAY));
          sessions.next(line, truth);
          if (line.length() > BUFFER - LONGEST_LINE) {
            line.writeTo(out);
          }
        }
        truth.endDay();
      }
      line.writeTo(out);
      // Otherwise, the kernel would write gigabytes to the disk while the first tool runs.
      channel.force(true);
    }
    return truth;
  }

  /** Arguments: {@code FILE DAYS}. */
  public static void main(String[] arguments) throws IOException {
    Path file = Path.of(arguments[0]);
    Truth truth = new LogGenerator(17).write(file, Integer.parseInt(arguments[1]));
    System.out.println(truth);
  }
}
