package com.anaconda.aau.report.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineReaderTest {

  @Test
  void dropsByteOrderMarksCarriageReturnsAndZeros() throws IOException {
    assertEquals(List.of("a", "b", "", "c", "d"), lines("\uFEFFa\r\nb\n\n\0\0\0c\nd"));
  }

  @Test
  void skipsARunOfZerosLongerThanAnyLine() throws IOException {
    String zeros = "\0".repeat(3 * LineReader.LONGEST);
    assertEquals(List.of("a", "b"), lines(zeros + "a\n" + zeros + "b\n" + zeros));
  }

  @Test
  void detectsAnIncompleteLastLine() throws IOException {
    LineReader reader = reader("a\nb");
    assertTrue(reader.next());
    assertTrue(reader.isComplete());
    assertEquals(2, reader.position());
    assertTrue(reader.next());
    assertFalse(reader.isComplete());
    assertFalse(reader.next());
  }

  @ParameterizedTest
  @ValueSource(ints = {LineReader.LONGEST + 1, 3 * LineReader.LONGEST, 10 << 20})
  void skipsALineThatIsTooLong(int length) throws IOException {
    String longLine = "x".repeat(length);
    LineReader reader = reader("a\n" + longLine + "\nb\n");
    assertTrue(reader.next());
    assertFalse(reader.isTooLong());
    assertTrue(reader.next());
    assertTrue(reader.isTooLong());
    assertEquals('x', reader.buffer()[reader.from()]);
    assertEquals(length + 3, reader.position());
    assertTrue(reader.next());
    assertEquals("b", text(reader));
    assertFalse(reader.isTooLong());
    assertEquals(length + 5, reader.position());
    assertEquals(3, reader.lineNumber());
    assertFalse(reader.next());
  }

  @Test
  void readsAStreamWithoutLineBreaksInBoundedMemory() throws IOException {
    InputStream endless = new Endless(200L << 20);
    LineReader reader = new LineReader(endless);
    assertTrue(reader.next());
    assertTrue(reader.isTooLong());
    assertFalse(reader.isComplete());
    assertEquals(200L << 20, reader.position());
    assertFalse(reader.next());
  }

  @Test
  void findsTheSameLinesForAnySizeOfReads() throws IOException {
    Random random = new Random(17);
    for (int round = 0; round < 200; round++) {
      List<String> expected = new ArrayList<>();
      int lines = random.nextInt(30);
      for (int i = 0; i < lines; i++) {
        expected.add("y".repeat(random.nextInt(50)));
      }
      byte[] bytes = (String.join("\n", expected) + "\n").getBytes(StandardCharsets.UTF_8);
      LineReader reader = new LineReader(new Dripping(bytes, random));
      List<String> found = new ArrayList<>();
      while (reader.next()) {
        found.add(text(reader));
      }
      assertEquals(lines == 0 ? List.of("") : expected, found);
      assertEquals(bytes.length, reader.position());
    }
  }

  private static List<String> lines(String text) throws IOException {
    LineReader reader = reader(text);
    List<String> lines = new ArrayList<>();
    while (reader.next()) {
      lines.add(text(reader));
    }
    return Collections.unmodifiableList(lines);
  }

  private static LineReader reader(String text) {
    return new LineReader(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static String text(LineReader reader) {
    return new String(
        reader.buffer(), reader.from(), reader.to() - reader.from(), StandardCharsets.UTF_8);
  }

  /** Returns a few bytes at a time, as a pipe does. */
  private static final class Dripping extends ByteArrayInputStream {
    private final Random random;

    Dripping(byte[] bytes, Random random) {
      super(bytes);
      this.random = random;
    }

    @Override
    public synchronized int read(byte[] into, int from, int length) {
      return super.read(into, from, Math.min(length, 1 + random.nextInt(9)));
    }
  }

  /** A stream of a given number of bytes without a line break. */
  private static final class Endless extends InputStream {
    private long left;

    Endless(long length) {
      left = length;
    }

    @Override
    public int read() {
      return left-- > 0 ? 'x' : -1;
    }

    @Override
    public int read(byte[] into, int from, int length) {
      int count = (int) Math.min(length, left);
      Arrays.fill(into, from, from + count, (byte) 'x');
      left -= count;
      return count == 0 ? -1 : count;
    }
  }
}
