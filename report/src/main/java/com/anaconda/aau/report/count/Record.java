package com.anaconda.aau.report.count;

import java.util.Arrays;
import java.util.List;
import org.apache.datasketches.theta.CompactSketch;

/**
 * The counts of one thing on one day: the unit that is written, read and merged. Must not be
 * modified.
 *
 * @param kind the kind of thing
 * @param label identifies the thing, for example by product and version
 * @param day in days since 1970-01-01
 * @param numbers the numbers of requests by tagging; for {@link RecordKind#BUSY}, pairs of a client
 *     and a count
 * @param sketches clients, sessions, environments; for {@link RecordKind#ALL}, also accounts,
 *     installers, organizations, machines
 */
public record Record(
    RecordKind kind, byte[] label, long day, long[] numbers, CompactSketch... sketches)
    implements Comparable<Record> {

  /** Compares by kind, label and day, which is the order in a file. */
  @Override
  public int compareTo(Record other) {
    int byKind = kind.compareTo(other.kind);
    if (byKind != 0) {
      return byKind;
    }
    int byLabel = Arrays.compareUnsigned(label, other.label);
    return byLabel != 0 ? byLabel : Long.compare(day, other.day);
  }

  /**
   * Returns whether the labels of two package versions differ at most in the version, which follows
   * their last zero.
   */
  public static boolean isSamePackage(byte[] one, byte[] other) {
    int end = lastZero(one);
    return end == lastZero(other) && Arrays.equals(one, 0, end, other, 0, end);
  }

  private static int lastZero(byte[] label) {
    int at = label.length - 1;
    while (label[at] != 0) {
      at--;
    }
    return at;
  }

  /** Returns the sum of several counts of the same thing on the same day. */
  public static Record merge(List<Record> records) {
    Record first = records.get(0);
    if (records.size() == 1) {
      return first;
    }
    if (first.kind == RecordKind.BUSY) {
      return BusyClients.merge(records);
    }
    long[] sums = new long[first.numbers.length];
    for (Record record : records) {
      for (int i = 0; i < sums.length; i++) {
        sums[i] += record.numbers[i];
      }
    }
    CompactSketch[] unions = new CompactSketch[first.sketches.length];
    for (int i = 0; i < unions.length; i++) {
      HashUnion union = new HashUnion(first.kind.size());
      for (Record record : records) {
        union.add(record.sketches[i]);
      }
      unions[i] = union.finish();
    }
    return new Record(first.kind, first.label, first.day, sums, unions);
  }
}
