package com.anaconda.aau.report.figures;

import com.anaconda.aau.report.count.HashUnion;
import com.anaconda.aau.report.count.RecordKind;
import java.util.List;
import org.apache.datasketches.theta.CompactSketch;

/** The counts of one package over all its versions. */
final class PackageTotal {
  private final byte[] label;
  private final HashUnion clients = new HashUnion(RecordKind.PACKAGE.size());
  private final HashUnion environments = new HashUnion(RecordKind.PACKAGE.size());
  private long downloads;
  private int versions;

  /**
   * Creates empty counts.
   *
   * @param label the label of any of its versions
   */
  PackageTotal(byte[] label) {
    this.label = label;
  }

  byte[] label() {
    return label;
  }

  /** Adds the counts of a version. */
  void add(long requests, CompactSketch itsClients, CompactSketch itsEnvironments) {
    downloads += requests;
    clients.add(itsClients);
    environments.add(itsEnvironments);
    versions++;
  }

  /** Returns the package's row, and frees the memory of its counts. */
  PackageRow finish(String ecosystem, String name, List<VersionRow> rows) {
    return new PackageRow(
        ecosystem,
        name,
        downloads,
        Count.of(clients.finish()),
        Count.of(environments.finish()),
        versions,
        rows);
  }
}
