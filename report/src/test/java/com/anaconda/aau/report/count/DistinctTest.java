package com.anaconda.aau.report.count;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.datasketches.theta.CompactSketch;
import org.apache.datasketches.theta.Intersection;
import org.apache.datasketches.theta.SetOperation;
import org.apache.datasketches.theta.Sketch;
import org.junit.jupiter.api.Test;

/** Our operations on sketches must give the figures that the library's give. */
class DistinctTest {
  private static final int MOST = 1024;

  private final List<CompactSketch> sketches = new ArrayList<>();

  DistinctTest() {
    long[] hashes = new Random(17).longs(8000, 1, Long.MAX_VALUE).toArray();
    int[][] ranges = {{0, 0}, {0, 500}, {400, 900}, {600, 900}, {0, 4000}, {2000, 8000}};
    for (int[] range : ranges) {
      long[] some = Arrays.copyOfRange(hashes, range[0], range[1]);
      sketches.add(Distinct.sketch(some, Long.MAX_VALUE, MOST));
    }
  }

  @Test
  void intersectsAsTheLibraryDoes() {
    for (CompactSketch one : sketches) {
      for (CompactSketch other : sketches) {
        Intersection library = SetOperation.builder().buildIntersection();
        library.intersect(one);
        library.intersect(other);
        assertSame(library.getResult(false, null), Distinct.both(one, other));
      }
    }
  }

  @Test
  void subtractsAsTheLibraryDoes() {
    for (CompactSketch one : sketches) {
      for (CompactSketch other : sketches) {
        assertSame(
            SetOperation.builder().buildANotB().aNotB(one, other, false, null),
            Distinct.without(one, other));
      }
    }
  }

  @Test
  void unitesAsTheLibraryDoes() {
    for (CompactSketch one : sketches) {
      for (CompactSketch other : sketches) {
        var library = SetOperation.builder().setNominalEntries(MOST).buildUnion();
        library.union(one);
        library.union(other);
        assertSame(library.getResult(false, null), Distinct.union(MOST, one, other));
      }
    }
  }

  private static void assertSame(Sketch expected, Sketch actual) {
    assertEquals(expected.getEstimate(), actual.getEstimate());
    assertEquals(expected.getLowerBound(2), actual.getLowerBound(2));
    assertEquals(expected.getUpperBound(2), actual.getUpperBound(2));
    assertEquals(expected.isEstimationMode(), actual.isEstimationMode());
  }
}
