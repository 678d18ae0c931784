package com.anaconda.aau.report.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.anaconda.aau.report.count.Distinct;
import com.anaconda.aau.report.count.Record;
import com.anaconda.aau.report.count.RecordKind;
import com.anaconda.aau.report.count.Records;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32C;
import org.apache.datasketches.theta.CompactSketch;
import org.apache.datasketches.theta.HashSketches;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads back what this version or an earlier one has written to a run. */
class RunReaderTest {
  private static final byte[] LABEL = {'a', 0, 'b'};
  private static final long[] HASHES = {3, 1L << 62, 5, 7, 11, 13, 17, 19, 23};

  @TempDir Path directory;

  @Test
  void readsWhatWasWritten() throws IOException {
    Path run = directory.resolve("new.run");
    CompactSketch clients = HashSketches.of(HASHES, Long.MAX_VALUE);
    RunWriter.write(
        run,
        Records.of(
            List.of(
                new Record(
                    RecordKind.PACKAGE,
                    LABEL,
                    20_000,
                    new long[] {8},
                    clients,
                    Distinct.NONE,
                    clients))));

    assertReads(run);
  }

  @Test
  void readsARunOfTheFirstVersion() throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(1000).putInt(RunWriter.MAGIC_1);
    bytes.put((byte) RecordKind.PACKAGE.ordinal()).putShort((short) LABEL.length).put(LABEL);
    bytes.putInt(20_000).putInt(1).putLong(8);
    putHashes(bytes);
    bytes.putInt(0);
    putHashes(bytes);
    bytes.put((byte) RunWriter.END);
    CRC32C checksum = new CRC32C();
    checksum.update(bytes.array(), 0, bytes.position());
    bytes.putLong(checksum.getValue());
    Path run = directory.resolve("old.run");
    Files.write(run, Arrays.copyOf(bytes.array(), bytes.position()));

    assertReads(run);
  }

  private static void putHashes(ByteBuffer bytes) {
    bytes.putInt(HASHES.length);
    for (long hash : HASHES) {
      bytes.putLong(hash);
    }
  }

  private static void assertReads(Path run) throws IOException {
    try (RunReader reader = new RunReader(run)) {
      Record record = reader.take();

      assertEquals(RecordKind.PACKAGE, record.kind());
      assertArrayEquals(LABEL, record.label());
      assertEquals(20_000, record.day());
      assertArrayEquals(new long[] {8}, record.numbers());
      assertArrayEquals(HASHES, HashSketches.hashes(record.sketches()[0]));
      assertEquals(0, record.sketches()[1].getRetainedEntries());
      assertArrayEquals(HASHES, HashSketches.hashes(record.sketches()[2]));
      assertNull(reader.key());
    }
  }
}
