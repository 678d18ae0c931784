package com.anaconda.aau.report.figures;

import com.anaconda.aau.report.count.Distinct;
import com.anaconda.aau.report.count.HashUnion;
import com.anaconda.aau.report.count.Record;
import org.apache.datasketches.theta.CompactSketch;

/** Finds the clients that were seen on more than one day, without keeping a list of clients. */
final class Visitors {
  private final HashUnion all = new HashUnion(Distinct.OF_ALL);
  private final HashUnion again = new HashUnion(Distinct.OF_ALL);
  private HashUnion today = new HashUnion(Distinct.OF_ALL);
  private long day;

  /** Adds the counts of a day, or of a part of one. Expects the days in order. */
  void add(Record part) {
    if (part.day() != day) {
      finishDay();
      day = part.day();
    }
    today.add(part.sketches()[0]);
  }

  private void finishDay() {
    CompactSketch clients = today.finish();
    today = new HashUnion(Distinct.OF_ALL);
    again.add(Distinct.both(clients, all.result()));
    all.add(clients);
  }

  /** Returns the clients that were seen on more than one day. */
  CompactSketch again() {
    finishDay();
    return again.result();
  }
}
