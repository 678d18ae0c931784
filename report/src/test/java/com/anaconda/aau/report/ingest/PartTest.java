package com.anaconda.aau.report.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartTest {
  private static final long MB = 1 << 20;

  @TempDir Path directory;

  @Test
  void dividesALogIntoEightParts() throws IOException {
    List<Part> parts = parts(2000 * MB, 0);
    assertEquals(8, parts.size());
    assertEquals(250, (parts.get(7).to() - parts.get(7).from()) / MB, 1);
  }

  @Test
  void dividesTheRestOfALogThatWasReadBefore() throws IOException {
    assertEquals(List.of(700 * MB, 828 * MB, 956 * MB), starts(parts(1000 * MB, 700 * MB)));
  }

  @Test
  void leavesASmallLogWhole() throws IOException {
    assertEquals(1, parts(100 * MB, 0).size());
  }

  @Test
  void dividesAHugeLogIntoPiecesThatAClusterCanShare() throws IOException {
    assertEquals(20, parts(10_000 * MB, 0).size());
  }

  @Test
  void leavesNoByteOutAndReadsNoneTwice() throws IOException {
    long size = 3000 * MB + 7;
    long end = 5;
    for (Part part : parts(size, 5)) {
      assertEquals(end, part.from());
      end = part.to();
    }
    assertEquals(size, end);
  }

  private static List<Long> starts(List<Part> parts) {
    return parts.stream().map(Part::from).toList();
  }

  /** Returns the parts of a file that takes no space on the disk. */
  private List<Part> parts(long size, long skip) throws IOException {
    Path log = directory.resolve("access.log");
    try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "rw")) {
      file.setLength(size);
    }
    return Part.of(Source.of(log).after(skip), "combined", true);
  }
}
