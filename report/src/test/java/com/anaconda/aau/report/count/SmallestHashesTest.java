package com.anaconda.aau.report.count;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.LongStream;
import org.apache.datasketches.theta.CompactSketch;
import org.apache.datasketches.theta.HashSketches;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmallestHashesTest {
  private static final int MOST = 4096;

  private final Random random = new Random(17);
  private final SmallestHashes set = new SmallestHashes(MOST);

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 100, MOST, MOST + 1, 2 * MOST, 2 * MOST + 1, 50_000})
  void areThoseOfASketch(int count) {
    long[] hashes = random.longs(count, 1, Long.MAX_VALUE).toArray();
    for (int i = 0; i < 2 * count; i++) {
      set.add(hashes[random.nextInt(count)]);
      set.add(hashes[i / 2]);
    }
    assertIsSketch(hashes, set.sketch());
  }

  @Test
  void areFoundWhenAllHashesBeginAlike() {
    long[] hashes = LongStream.range(1L << 40, (1L << 40) + 20_000).toArray();
    for (long hash : hashes) {
      set.add(hash);
    }
    assertIsSketch(hashes, set.sketch());
  }

  @Test
  void areNotAddedAgainAfterTheyWereTaken() {
    long[] hashes = random.longs(50_000, 1, Long.MAX_VALUE).toArray();
    for (long hash : hashes) {
      set.add(hash);
    }
    long limit = set.take().getThetaLong();
    assertEquals(0, HashSketches.hashes(set.sketch()).length);
    for (long hash : hashes) {
      set.add(hash);
    }
    assertTrue(set.sketch().getThetaLong() <= limit);
    assertIsSketch(hashes, set.sketch());
  }

  @Test
  void takeTheSameMemoryForAnyNumberOfHashes() {
    for (long hash = Long.MAX_VALUE - 1; hash > Long.MAX_VALUE - 1_000_000; hash--) {
      set.add(hash);
    }
    assertEquals(2 * MOST, set.capacity());
  }

  @Test
  void respectTheLimitOfASketch() {
    CompactSketch sketch = HashSketches.of(new long[] {3, 7}, 10);
    set.add(9);
    set.add(12);
    set.addAll(sketch);
    set.add(10);

    assertArrayEquals(new long[] {3, 7, 9}, Distinct.sorted(set.sketch()));
    assertEquals(10, set.sketch().getThetaLong());
    assertFalse(set.sketch().isEmpty());
  }

  private static void assertIsSketch(long[] hashes, CompactSketch actual) {
    CompactSketch expected = Distinct.sketch(hashes.clone(), Long.MAX_VALUE, MOST);
    long[] sorted = HashSketches.hashes(expected).clone();
    Arrays.sort(sorted);
    assertEquals(expected.getThetaLong(), actual.getThetaLong());
    assertArrayEquals(sorted, Distinct.sorted(actual));
  }
}
