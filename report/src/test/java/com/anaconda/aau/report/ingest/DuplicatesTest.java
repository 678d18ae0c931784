package com.anaconda.aau.report.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.anaconda.aau.report.log.Storage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DuplicatesTest {
  private static final String START = "/docker-entrypoint.sh: configuring\n";

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  /** All logs of nginx containers begin with the same line. */
  @Test
  void opensEachLogOnlyAFewTimesHoweverManyBeginAlike() {
    List<Log> logs = IntStream.range(0, 200).mapToObj(i -> Log.of(i, lines(i, 10 + i))).toList();

    assertEquals(logs.size(), kept(logs.stream()).size());
    assertEquals("", err.toString(StandardCharsets.UTF_8));
    int opened = logs.stream().mapToInt(log -> log.opened().get()).sum();
    assertTrue(opened <= 4 * logs.size(), opened + " times");
  }

  @Test
  void leavesOutCopiesAndBeginningsOfLargeAndSmallLogs() {
    String large = lines(1, 20_000);
    String small = lines(2, 20);
    List<String> texts =
        List.of(
            large.substring(0, large.length() / 2),
            small,
            large,
            START,
            small,
            large.substring(0, (int) Duplicates.BEGINNING + 1),
            lines(3, 20_000));

    List<String> kept =
        kept(IntStream.range(0, texts.size()).mapToObj(i -> Log.of(i, texts.get(i))));

    assertEquals(List.of("1.log", "2.log", "6.log"), kept);
    assertEquals(4, err.toString(StandardCharsets.UTF_8).lines().count());
  }

  @Test
  void keepsALogThatDiffersFromALongerOneInItsLastByte() {
    String large = lines(1, 20_000);
    String other = large.substring(0, large.length() / 2) + "!";

    assertEquals(List.of("0.log", "1.log"), kept(Stream.of(Log.of(0, large), Log.of(1, other))));
  }

  private List<String> kept(Stream<Log> logs) {
    List<Head> heads = logs.map(log -> Head.of(Source.of(log.number() + ".log", log))).toList();
    return Duplicates.leaveOut(heads, new PrintStream(err, true, StandardCharsets.UTF_8)).stream()
        .map(Source::name)
        .toList();
  }

  private static String lines(int seed, int count) {
    StringBuilder lines = new StringBuilder(START);
    for (int i = 0; i < count; i++) {
      lines.append(seed).append(" request ").append(i).append('\n');
    }
    return lines.toString();
  }

  /** A log that knows how often it was opened. */
  private record Log(int number, byte[] text, AtomicInteger opened) implements Storage {
    static Log of(int number, String text) {
      return new Log(number, text.getBytes(StandardCharsets.US_ASCII), new AtomicInteger());
    }

    @Override
    public InputStream open(long from) {
      opened.incrementAndGet();
      return new ByteArrayInputStream(text, (int) from, text.length);
    }

    @Override
    public long size() {
      return text.length;
    }
  }
}
