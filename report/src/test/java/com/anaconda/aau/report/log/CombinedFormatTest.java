package com.anaconda.aau.report.log;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The fast way to read combined lines must give what the pattern gives, for every line. */
class CombinedFormatTest {
  private static final List<String> LINES =
      List.of(
          "192.0.2.1 - - [28/Nov/2026:13:55:36 +0000] \"GET /a/b-1.0.jar?q HTTP/1.1\" 200 17"
              + " \"-\" \"Coursier/2.0 aau/0.1.0 c/AAAAAAAAAAAAAAAAAAAAAA\"",
          "2001:db8::1 - O [Brien [28/Nov/2026:23:59:59 -0500] \"-\" 408 0 \"https://e.com/\\\"\""
              + " \"a \\x22b\\x22 \\\\\" \"198.51.100.7\" 0.001",
          "h - a [01/Jan/2026:00:00:00 +0000] b [28/Nov/2026:13:55:36 +0000] \"GET / HTTP/2.0\" 304"
              + " - \"\" \"\"");

  private static final byte[] SPECIAL = "\"\\ []-/:+9x\0\u00ff".getBytes(ISO_8859_1);

  private final Random random = new Random(17);

  @Test
  void readsEveryLineAsThePatternDoes() throws Exception {
    Calendar calendar = new Calendar(ZoneOffset.UTC);
    PatternFormat slow = Pattern.compile("combined", LogFormats.COMBINED, calendar);
    LineFormat fast = new LogFormats(ZoneOffset.UTC).named("combined");
    assertEquals(CombinedFormat.class, fast.getClass());
    int read = 0;
    for (int i = 0; i < 300_000; i++) {
      byte[] line = mutate(LINES.get(i % LINES.size()).getBytes(ISO_8859_1));
      String expected = read(slow, line);
      assertEquals(expected, read(fast, line), () -> new String(line, ISO_8859_1));
      read += expected.isEmpty() ? 0 : 1;
    }
    assertTrue(read > 50_000, "too few lines could be read");
  }

  private byte[] mutate(byte[] line) {
    byte[] mutated = line.clone();
    for (int changes = random.nextInt(4); changes > 0; changes--) {
      mutated[random.nextInt(mutated.length)] = SPECIAL[random.nextInt(SPECIAL.length)];
    }
    boolean isCut = random.nextInt(8) == 0;
    return isCut ? Arrays.copyOf(mutated, random.nextInt(mutated.length)) : mutated;
  }

  /** Returns what a format reads, or an empty text. */
  private static String read(LineFormat format, byte[] line) {
    Fields fields = new Fields();
    return format.read(line, 0, line.length, fields)
        ? String.join(
            "|",
            Long.toString(fields.day()),
            fields.method().toString(),
            fields.path().toString(),
            Integer.toString(fields.status()),
            fields.agent().toString())
        : "";
  }
}
