package com.anaconda.aau.report.figures;

import com.anaconda.aau.report.count.HashUnion;
import com.anaconda.aau.report.count.Record;
import com.anaconda.aau.report.count.RecordKind;
import java.time.LocalDate;
import org.apache.datasketches.theta.CompactSketch;

/** The counts of one package version over all its days, which must arrive in order. */
final class VersionCounts {
  private final byte[] label;
  private final long firstDay;
  private final HashUnion clients = new HashUnion(RecordKind.PACKAGE.size());
  private final FirstDays environments = new FirstDays(RecordKind.PACKAGE.size());
  private long requests;

  /** Creates counts that are still empty, but begin on the day of a record. */
  VersionCounts(Record first) {
    label = first.label();
    firstDay = first.day();
  }

  byte[] label() {
    return label;
  }

  void add(Record record) {
    for (long number : record.numbers()) {
      requests += number;
    }
    clients.add(record.sketches()[0]);
    environments.add(record.sketches()[2], record.day());
  }

  long requests() {
    return requests;
  }

  CompactSketch clients() {
    return clients.result();
  }

  CompactSketch environments() {
    return environments.sketch();
  }

  LocalDate firstSeen() {
    return LocalDate.ofEpochDay(firstDay);
  }

  /**
   * Returns the number of days until half of the environments had been seen, or -1 if there are
   * none.
   */
  int daysToHalf() {
    long day = environments.dayOfHalf();
    return day == FirstDays.NONE ? -1 : (int) (day - firstDay);
  }

  /** Frees the memory of counts that are no longer needed. */
  void free() {
    clients.free();
    environments.free();
  }
}
