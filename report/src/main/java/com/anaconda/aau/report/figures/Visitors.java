package com.anaconda.aau.report.figures;

import com.anaconda.aau.report.count.Distinct;
import com.anaconda.aau.report.count.Record;
import org.apache.datasketches.theta.CompactSketch;
import org.apache.datasketches.theta.Sketch;

/** Finds the clients that were seen on more than one day, without keeping a list of clients. */
final class Visitors {
  private CompactSketch all = Distinct.NONE;
  private CompactSketch again = Distinct.NONE;

  void add(Record day) {
    Sketch clients = day.sketches()[0];
    again = Distinct.union(Distinct.OF_ALL, again, Distinct.both(clients, all));
    all = Distinct.union(Distinct.OF_ALL, all, clients);
  }

  CompactSketch again() {
    return again;
  }
}
