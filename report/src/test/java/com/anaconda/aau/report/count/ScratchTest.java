package com.anaconda.aau.report.count;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Random;
import java.util.Set;
import org.apache.datasketches.theta.CompactSketch;
import org.apache.datasketches.theta.HashSketches;
import org.junit.jupiter.api.Test;

class ScratchTest {
  private final Scratch scratch = new Scratch();

  @Test
  void returnsAnArrayThatWasGivenBackInsteadOfANewOne() {
    long[] array = scratch.array(5000);
    assertTrue(array.length >= 5000);
    scratch.recycle(array);

    assertSame(array, scratch.array(array.length));
    assertNotSame(array, scratch.array(array.length));
  }

  @Test
  void keepsAFewMegabytesAtMost() {
    Set<long[]> all = Collections.newSetFromMap(new IdentityHashMap<>());
    for (int i = 0; i < 100; i++) {
      all.add(scratch.array(1 << 17));
    }
    all.forEach(scratch::recycle);
    int kept = 0;
    for (int i = 0; i < 100; i++) {
      kept += all.contains(scratch.array(1 << 17)) ? 1 : 0;
    }
    assertEquals(4, kept);
  }

  @Test
  void leavesNothingOfAnEarlierSetInALaterOne() {
    Random random = new Random(17);
    for (int count : new int[] {100_000, 3_000, 9_000, 40, 20_000}) {
      HashUnion union = new HashUnion(4096);
      Set<Long> hashes = new HashSet<>();
      for (int i = 0; i < 5; i++) {
        long[] some = random.longs(count / 5, 1, Long.MAX_VALUE).toArray();
        Arrays.stream(some).forEach(hashes::add);
        union.add(Distinct.sketch(some, Long.MAX_VALUE, 4096));
      }
      CompactSketch sketch = union.finish();

      long[] smallest = hashes.stream().mapToLong(Long::longValue).sorted().limit(4096).toArray();
      long[] found = HashSketches.hashes(sketch).clone();
      Arrays.sort(found);
      assertEquals(Arrays.toString(smallest), Arrays.toString(found));
    }
  }
}
