package com.anaconda.aau.report.count;

/** What the counts of a record are of. The order is that of the records in a file. */
public enum RecordKind {
  /** All requests of a day. */
  ALL(7, Distinct.OF_ALL),
  /** How many different packages the busiest clients of a day fetched. */
  BUSY(1, Distinct.OF_GROUP),
  /** A tool in one version, with one Java on one system. */
  TOOL(3, Distinct.OF_GROUP),
  /** An organization's token, enciphered. */
  ORGANIZATION(3, Distinct.OF_GROUP),
  /** An installer's token, enciphered. */
  INSTALLER(3, Distinct.OF_GROUP),
  /** A version of a package. */
  PACKAGE(3, Distinct.OF_GROUP);

  private final int sketches;
  private final int size;

  RecordKind(int sketches, int size) {
    this.sketches = sketches;
    this.size = size;
  }

  /** How many sketches a record has. */
  public int sketches() {
    return sketches;
  }

  /** How many hashes each of them keeps. */
  public int size() {
    return size;
  }
}
