package com.anaconda.aau.report.log;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.anaconda.aau.report.usage.UserAgent;
import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * No line, however broken, makes a format throw an exception or refer to bytes outside the line.
 */
class MutatedLinesTest {
  private static final byte[] SPECIAL =
      "\"\\ []{}|#%+-:/,?\t\0\r\u00ff9xu".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);

  private final Random random = new Random(17);

  @Test
  void neverThrowsForABrokenLine() throws Exception {
    List<byte[]> lines = lines();
    List<LineFormat> formats = formats();
    Fields fields = new Fields();
    UserAgent agent = new UserAgent();
    int read = 0;
    for (int round = 0; round < 200; round++) {
      for (byte[] line : lines) {
        byte[] mutated = mutate(line, lines.get(random.nextInt(lines.size())));
        for (LineFormat format : formats) {
          if (!format.isRemark(mutated, 0, mutated.length)
              && format.read(mutated, 0, mutated.length, fields)) {
            agent.read(fields.agent(), fields.plusMeansSpace());
            assertInside(fields.method());
            assertInside(fields.path());
            assertInside(fields.agent());
            read++;
          }
        }
      }
    }
    assertTrue(read > 1000, () -> "too few lines could be read");
  }

  private static void assertInside(Slice slice) {
    assertTrue(
        0 <= slice.from() && slice.from() <= slice.to() && slice.to() <= slice.bytes().length);
  }

  private byte[] mutate(byte[] line, byte[] other) {
    byte[] mutated = line.clone();
    int changes = random.nextInt(4);
    for (int i = 0; i < changes; i++) {
      mutated[random.nextInt(mutated.length)] = SPECIAL[random.nextInt(SPECIAL.length)];
    }
    switch (random.nextInt(4)) {
      case 0:
        return Arrays.copyOf(mutated, random.nextInt(mutated.length));
      case 1:
        int from = random.nextInt(other.length);
        int at = random.nextInt(mutated.length);
        int length = Math.min(other.length - from, mutated.length - at);
        System.arraycopy(other, from, mutated, at, length);
        return mutated;
      default:
        return mutated;
    }
  }

  private static List<byte[]> lines() throws IOException {
    List<byte[]> lines = new ArrayList<>();
    for (String source : text("sources.txt").split("\n")) {
      for (String line : text(source.split(" ")[0] + ".log").split("\n")) {
        lines.add(line.getBytes(UTF_8));
      }
    }
    return lines;
  }

  private static String text(String sample) throws IOException {
    try (InputStream in = MutatedLinesTest.class.getResourceAsStream("samples/" + sample)) {
      return new String(in.readAllBytes(), US_ASCII);
    }
  }

  private static List<LineFormat> formats() throws LogFormatException {
    LogFormats formats = new LogFormats(ZoneId.of("Europe/Berlin"));
    List<LineFormat> all = new ArrayList<>();
    for (String name : LogFormats.names().subList(1, LogFormats.names().size())) {
      all.add(formats.named(name));
    }
    all.add(formats.named("common"));
    all.add(formats.named("$time_iso8601 $request $status $http_user_agent $host"));
    all.add(formats.named("%t %r %s \"%{User-Agent}i\""));
    return all;
  }
}
