package com.anaconda.aau.report.figures;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.anaconda.aau.report.count.Distinct;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.apache.datasketches.theta.CompactSketch;
import org.apache.datasketches.theta.HashSketches;
import org.junit.jupiter.api.Test;

class FirstDaysTest {
  private static final int MOST = 16;

  private final FirstDays seen = new FirstDays(MOST);

  @Test
  void hasNoDayWithoutHashes() {
    seen.add(Distinct.NONE, 5);
    assertEquals(FirstDays.NONE, seen.dayOfHalf());
    assertEquals(0, seen.sketch().getRetainedEntries());
  }

  @Test
  void countsAHashOnTheFirstOfItsDays() {
    seen.add(sketch(1, 2), 5);
    seen.add(sketch(1, 2), 6);
    seen.add(sketch(1, 2, 3), 7);
    seen.add(sketch(4), 8);
    assertEquals(5, seen.dayOfHalf());
  }

  @Test
  void acceptsADayInSeveralPieces() {
    seen.add(sketch(1), 5);
    seen.add(sketch(2, 3), 9);
    seen.add(sketch(1, 4), 9);
    assertEquals(9, seen.dayOfHalf());
    assertArrayEquals(new long[] {1, 2, 3, 4}, Distinct.sorted(seen.sketch()));
  }

  @Test
  void keepsTheSmallestHashesOfALargeSet() {
    seen.add(sketch(LongStream.rangeClosed(101, 120).toArray()), 5);
    seen.add(sketch(LongStream.rangeClosed(1, 16).toArray()), 6);
    assertEquals(6, seen.dayOfHalf());
    assertEquals(101, seen.sketch().getThetaLong());
  }

  @Test
  void ignoresHashesThatALaterSketchWouldNotHaveKept() {
    seen.add(sketch(50, 60, 70), 5);
    seen.add(HashSketches.of(new long[] {1}, 55), 6);
    assertArrayEquals(new long[] {1, 50}, Distinct.sorted(seen.sketch()));
  }

  @Test
  void agreesWithASetOfAllHashesOverManyDays() {
    Random random = new Random(1);
    Map<Long, Integer> firstDays = new HashMap<>();
    for (int day = 0; day < 400; day++) {
      long[] hashes = random.longs(5, 1, 40 + day).distinct().toArray();
      seen.add(sketch(hashes), day);
      for (long hash : hashes) {
        firstDays.putIfAbsent(hash, day);
      }
      List<Long> smallest = firstDays.keySet().stream().sorted().limit(MOST).toList();
      int[] days = smallest.stream().mapToInt(firstDays::get).sorted().toArray();
      if (day % 7 == 0) {
        assertEquals(days[(days.length - 1) / 2], seen.dayOfHalf());
        assertEquals(smallest, Arrays.stream(Distinct.sorted(seen.sketch())).boxed().toList());
      }
    }
  }

  private static CompactSketch sketch(long... hashes) {
    return HashSketches.of(hashes, Long.MAX_VALUE);
  }
}
