package com.anaconda.aau.report.figures;

import com.anaconda.aau.report.count.Record;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import org.apache.datasketches.theta.CompactSketch;

/** Adds up the versions of each package, which arrive one after another. */
final class PackageCounts {
  private static final int MOST = 2000;
  private static final int MOST_VERSIONS = 25;

  private final Options options;
  private final Ranking<PackageRow> ranking =
      new Ranking<>(
          MOST,
          Comparator.comparingLong((PackageRow row) -> -row.clients().value())
              .thenComparingLong(row -> -row.downloads())
              .thenComparing(PackageRow::ecosystem)
              .thenComparing(PackageRow::name),
          this::addToOthers);
  private long others;
  private long otherDownloads;
  private PackageTotal ofPackage;
  private VersionCounts ofVersion;
  private Ranking<VersionRow> versions;

  PackageCounts(Options options) {
    this.options = options;
  }

  void add(Record record) {
    if (!options.includes(record.day())) {
      return;
    }
    if (ofVersion != null && !Arrays.equals(ofVersion.label(), record.label())) {
      finishVersion();
    }
    if (ofPackage != null && !Record.isSamePackage(ofPackage.label(), record.label())) {
      finishPackage();
    }
    if (ofPackage == null) {
      startPackage(record);
    }
    if (ofVersion == null) {
      ofVersion = new VersionCounts(record);
    }
    ofVersion.add(record);
  }

  private void startPackage(Record record) {
    ofPackage = new PackageTotal(record.label());
    versions =
        new Ranking<>(
            MOST_VERSIONS,
            Comparator.comparingLong((VersionRow row) -> -row.clients().value())
                .thenComparingLong(row -> -row.downloads())
                .thenComparing(VersionRow::version),
            row -> {});
  }

  private void finishVersion() {
    if (ofVersion == null) {
      return;
    }
    CompactSketch itsClients = ofVersion.clients();
    CompactSketch itsEnvironments = ofVersion.environments();
    ofPackage.add(ofVersion.requests(), itsClients, itsEnvironments);
    Count clients = Count.of(itsClients);
    if (!options.publish() || !clients.isFew()) {
      versions.add(
          new VersionRow(
              word(ofVersion.label(), 2),
              ofVersion.requests(),
              clients,
              Count.of(itsEnvironments),
              ofVersion.firstSeen(),
              ofVersion.daysToHalf()));
    }
    ofVersion.free();
    ofVersion = null;
  }

  private void finishPackage() {
    finishVersion();
    if (ofPackage == null) {
      return;
    }
    byte[] label = ofPackage.label();
    PackageRow row = ofPackage.finish(word(label, 0), word(label, 1), versions.rows());
    ofPackage = null;
    if (options.publish() && row.clients().isFew()) {
      addToOthers(row);
    } else {
      ranking.add(row);
    }
  }

  private static String word(byte[] label, int index) {
    return new String(label, StandardCharsets.UTF_8).split("\0", -1)[index];
  }

  private void addToOthers(PackageRow row) {
    others++;
    otherDownloads += row.downloads();
  }

  PackageTable table() {
    finishPackage();
    return new PackageTable(ranking.rows(), Count.exactly(others), otherDownloads);
  }
}
