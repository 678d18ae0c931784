package com.anaconda.aau.report.count;

import static com.anaconda.aau.report.count.DistinctSets.UNLIMITED;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.apache.datasketches.theta.CompactSketch;
import org.apache.datasketches.theta.HashSketches;
import org.junit.jupiter.api.Test;

class DistinctSetsTest {
  private final Random random = new Random(17);
  private final DistinctSets sets = new DistinctSets();

  @Test
  void findsTheDistinctHashesOfEachSet() {
    int one = sets.newSet(UNLIMITED);
    int none = sets.newSet(UNLIMITED);
    int other = sets.newSet(UNLIMITED);
    for (long hash : new long[] {7, 5, 7, 5, 9}) {
      sets.add(one, hash);
      sets.add(other, hash + 2);
    }
    sets.sort();

    assertArrayEquals(new long[] {5, 7, 9}, hashes(sets.sketch(one, 10)));
    assertArrayEquals(new long[0], hashes(sets.sketch(none, 10)));
    assertArrayEquals(new long[] {7, 9, 11}, hashes(sets.sketch(other, 10)));
  }

  @Test
  void findsEachWantedHashOfSeveralSetsOnce() {
    int[] some = {sets.newSet(UNLIMITED), sets.newSet(UNLIMITED)};
    for (long hash : new long[] {7, 5, 9}) {
      sets.add(some[0], hash);
      sets.add(some[1], hash + 2);
    }
    sets.sort();

    long[] sum = new long[1];
    sets.forEachInAny(some, 2, hash -> hash != 9, hash -> sum[0] += hash);
    assertEquals(5 + 7 + 11, sum[0]);
  }

  @Test
  void countsTheSameInPartsAsInOnePass() {
    int most = 4096;
    long[] hashes = random.longs(50_000, 1, Long.MAX_VALUE).toArray();
    int set = sets.newSet(most);
    int all = sets.newSet(UNLIMITED);
    HashUnion parts = new HashUnion(most);
    for (int part = 0; part < 5; part++) {
      for (int i = 0; i < 12_000; i++) {
        sets.add(set, hashes[(part * 10_000 + i) % hashes.length]);
        sets.add(all, hashes[(part * 10_000 + i) % hashes.length]);
      }
      sets.sort();
      parts.add(sets.sketch(set, most));
      assertEquals(12_000, hashes(sets.sketch(all, 50_000)).length);
      sets.clear();
    }
    assertIsSketch(hashes, most, parts.result());
  }

  @Test
  void keepsSortedHashes() {
    int most = 4096;
    long[] hashes = random.longs(50_000, 1, Long.MAX_VALUE).toArray();
    int few = sets.newSet(most);
    int set = sets.newSet(most);
    int all = sets.newSet(UNLIMITED);
    for (int i = 0; i < hashes.length; i++) {
      sets.add(few, hashes[i % 10]);
      sets.add(set, hashes[i]);
      sets.add(all, hashes[i]);
      if (i % 7_000 == 0) {
        sets.sort();
        sets.keep();
      }
    }
    sets.sort();

    assertIsSketch(Arrays.copyOf(hashes, 10), most, sets.sketch(few, most));
    assertIsSketch(hashes, most, sets.sketch(set, most));
    assertIsSketch(hashes, hashes.length, sets.sketch(all, hashes.length));
  }

  private static void assertIsSketch(long[] hashes, int most, CompactSketch actual) {
    CompactSketch expected = Distinct.sketch(hashes.clone(), Long.MAX_VALUE, most);
    assertEquals(expected.getThetaLong(), actual.getThetaLong());
    assertArrayEquals(hashes(expected), hashes(actual));
  }

  @Test
  void hasRoomAfterDroppingHashesThatNoSketchNeeds() {
    int set = sets.newSet(10);
    for (long hash = 1; !sets.isFull(); hash++) {
      sets.add(set, hash);
    }
    sets.sort();

    assertTrue(sets.hasRoom());
  }

  @Test
  void hasNoRoomIfEveryHashIsNeeded() {
    int set = sets.newSet(UNLIMITED);
    for (long hash = 1; !sets.isFull(); hash++) {
      sets.add(set, hash);
    }
    sets.sort();

    assertFalse(sets.hasRoom());
  }

  @Test
  void dropsHashesThatAnEarlierPartRulesOut() {
    int set = sets.newSet(10);
    for (long hash = 1; hash <= 100; hash++) {
      sets.add(set, hash);
    }
    sets.sort();
    sets.clear();
    sets.add(set, 5);
    sets.add(set, 50);
    sets.sort();

    assertArrayEquals(new long[] {5}, hashes(sets.sketch(set, 10)));
    assertTrue(sets.sketch(set, 10).isEstimationMode());
  }

  private static long[] hashes(CompactSketch sketch) {
    long[] hashes = HashSketches.hashes(sketch).clone();
    Arrays.sort(hashes);
    return hashes;
  }
}
