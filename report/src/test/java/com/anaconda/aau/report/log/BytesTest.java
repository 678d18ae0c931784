package com.anaconda.aau.report.log;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Searching eight bytes at a time must find what searching one by one does. */
class BytesTest {
  /** Bytes that are near those searched for, or differ from them in one bit. */
  private static final byte[] BYTES =
      "\n\t\u000b\0\u0001\"#!\\]\u00dcu/t.x\u008a\u00ff".getBytes(ISO_8859_1);

  private final Random random = new Random(17);

  @Test
  void findsTheEndOfALine() {
    for (int i = 0; i < 100_000; i++) {
      byte[] bytes = randomBytes();
      int from = random.nextInt(bytes.length + 1);
      int to = from + random.nextInt(bytes.length - from + 1);
      int expected = from;
      while (expected < to && bytes[expected] != '\n') {
        expected++;
      }
      assertEquals(expected < to ? expected : -1, Bytes.endOfLine(bytes, from, to));
    }
  }

  @Test
  void findsQuotesAndBackslashes() {
    for (int i = 0; i < 100_000; i++) {
      byte[] bytes = randomBytes();
      int from = random.nextInt(bytes.length + 1);
      int to = from + random.nextInt(bytes.length - from + 1);
      boolean plain = true;
      for (int at = from; at < to; at++) {
        plain &= bytes[at] != '"' && bytes[at] != '\\';
      }
      assertEquals(plain, Bytes.isPlain(bytes, from, to));
    }
  }

  @Test
  void findsAByte() {
    for (int i = 0; i < 100_000; i++) {
      byte[] bytes = randomBytes();
      int from = random.nextInt(bytes.length + 1);
      int to = from + random.nextInt(bytes.length - from + 1);
      int expected = from;
      while (expected < to && bytes[expected] != '!') {
        expected++;
      }
      assertEquals(expected < to ? expected : -1, Bytes.indexOf(bytes, from, to, (byte) '!'));
      assertEquals(expected < to, Bytes.contains(bytes, from, to, (byte) '!'));
    }
  }

  @Test
  void findsAQuoteUnlessABackslashComesFirst() {
    for (int i = 0; i < 100_000; i++) {
      byte[] bytes = randomBytes();
      int from = random.nextInt(bytes.length + 1);
      int to = from + random.nextInt(bytes.length - from + 1);
      int expected = from;
      while (expected < to && bytes[expected] != '"' && bytes[expected] != '\\') {
        expected++;
      }
      assertEquals(
          expected < to && bytes[expected] == '"' ? expected : -1,
          Bytes.endOfPlain(bytes, from, to));
    }
  }

  @Test
  void findsTwoBytes() {
    for (int i = 0; i < 100_000; i++) {
      byte[] bytes = randomBytes();
      int from = random.nextInt(bytes.length + 1);
      int to = from + random.nextInt(bytes.length - from + 1);
      int expected = from;
      while (expected < to - 1 && !(bytes[expected] == 'u' && bytes[expected + 1] == '/')) {
        expected++;
      }
      assertEquals(
          expected < to - 1 ? expected : -1,
          Bytes.indexOf(bytes, from, to, (byte) 'u', (byte) '/'));
    }
  }

  /** Returns bytes of which most are ordinary letters. */
  private byte[] randomBytes() {
    byte[] bytes = new byte[random.nextInt(100)];
    Arrays.fill(bytes, (byte) 'a');
    for (int changes = random.nextInt(5); bytes.length > 0 && changes > 0; changes--) {
      bytes[random.nextInt(bytes.length)] = BYTES[random.nextInt(BYTES.length)];
    }
    return bytes;
  }
}
