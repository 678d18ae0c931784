package com.anaconda.aau.report.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.anaconda.aau.report.count.Distinct;
import com.anaconda.aau.report.count.Record;
import com.anaconda.aau.report.count.RecordKind;
import com.anaconda.aau.report.count.Records;
import com.anaconda.aau.report.store.Merge;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.datasketches.theta.HashSketches;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecordBufferTest {
  private static final int LARGE = 1 << 20;

  private Spill spill;
  private RecordBuffer buffer;

  @BeforeEach
  void open() throws IOException {
    spill = new Spill();
    buffer = new RecordBuffer(spill);
  }

  @AfterEach
  void close() throws IOException {
    spill.close();
  }

  @Test
  void writesALargeDayWhileItsRecordsAreCreated() throws IOException {
    buffer.add(
        receiver -> {
          receiver.accept(record("a"));
          try (var runs = Files.list(spill.newRun().getParent())) {
            assertTrue(runs.anyMatch(file -> file.toString().endsWith(".run")));
          }
          receiver.accept(record("b"));
        },
        LARGE);

    List<Path> runs = buffer.takeRuns();
    assertEquals(1, runs.size());
    assertReads(runs, "a", "b");
  }

  @Test
  void writesSmallDaysTogether() throws IOException {
    buffer.add(Records.of(List.of(record("b"), record("c"))), 0);
    buffer.add(Records.of(List.of(record("a"))), 0);

    List<Path> runs = buffer.takeRuns();
    assertEquals(1, runs.size());
    assertReads(runs, "a", "b", "c");
  }

  @Test
  void writesWhatWaitsTogetherWithALargeDay() throws IOException {
    buffer.add(Records.of(List.of(record("b"))), 0);
    buffer.add(Records.of(List.of(record("a"), record("c"))), LARGE);

    List<Path> runs = buffer.takeRuns();
    assertEquals(1, runs.size());
    assertReads(runs, "a", "b", "c");
  }

  private static Record record(String label) {
    return new Record(
        RecordKind.TOOL,
        label.getBytes(StandardCharsets.US_ASCII),
        20_000,
        new long[] {1},
        HashSketches.of(new long[] {3, 5}, Long.MAX_VALUE),
        Distinct.NONE,
        Distinct.NONE);
  }

  private static void assertReads(List<Path> runs, String... labels) throws IOException {
    List<String> read = new ArrayList<>();
    try (Merge merge = new Merge(runs)) {
      for (int i = 0; i < labels.length; i++) {
        read.add(new String(merge.nextPart().label(), StandardCharsets.US_ASCII));
      }
      assertNull(merge.nextPart());
    }
    assertEquals(List.of(labels), read);
  }
}
