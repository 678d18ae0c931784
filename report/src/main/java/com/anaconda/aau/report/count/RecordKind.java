package com.anaconda.aau.report.count;

/** The kinds of things that are counted, in the order of the records in a file. */
public enum RecordKind {
  /** All requests of a day. */
  ALL(7, Distinct.OF_ALL),
  /** The number of different packages that the busiest clients of a day fetched. */
  BUSY(1, Distinct.OF_GROUP),
  /** One version of a tool, with one Java version, on one operating system. */
  TOOL(3, Distinct.OF_GROUP),
  /** An organization's token, encrypted. */
  ORGANIZATION(3, Distinct.OF_GROUP),
  /** An installer's token, encrypted. */
  INSTALLER(3, Distinct.OF_GROUP),
  /** A version of a package. */
  PACKAGE(3, Distinct.OF_GROUP);

  private final int sketches;
  private final int size;

  RecordKind(int sketches, int size) {
    this.sketches = sketches;
    this.size = size;
  }

  /** Returns the number of sketches in a record. */
  public int sketches() {
    return sketches;
  }

  /** Returns the number of hashes that each sketch keeps. */
  public int size() {
    return size;
  }
}
