package com.anaconda.aau.core.file;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import org.junit.jupiter.api.Test;

class SmallFileTest {

  /** After the first read, another process replaces "short" with a token. */
  @Test
  void neverJoinsPartsOfTwoTexts() throws IOException {
    InputStream overwritten = inPieces("short", "hQmmgrGaVlSjLzzLF");

    assertEquals("short", text(SmallFile.read(overwritten, "short".length(), 100)));
  }

  @Test
  void readsAFileOfUnknownSizeToItsEnd() throws IOException {
    assertEquals("onetwothree", text(SmallFile.read(inPieces("one", "two", "three"), 0, 100)));
  }

  @Test
  void readsNoMoreThanTheReportedSize() throws IOException {
    assertEquals("onetwo", text(SmallFile.read(inPieces("one", "two", "three"), 6, 100)));
  }

  @Test
  void readsNoMoreThanTheLimit() throws IOException {
    assertEquals("onetw", text(SmallFile.read(inPieces("one", "two"), 6, 5)));
  }

  /** Each call to read returns one piece. */
  private static InputStream inPieces(String... pieces) {
    InputStream all = InputStream.nullInputStream();
    for (String piece : pieces) {
      all = new SequenceInputStream(all, new ByteArrayInputStream(piece.getBytes(US_ASCII)));
    }
    return all;
  }

  private static String text(byte[] bytes) {
    return new String(bytes, US_ASCII);
  }
}
