package com.anaconda.aau.report.figures;

import com.anaconda.aau.report.count.Record;
import com.anaconda.aau.report.count.RecordKind;
import com.anaconda.aau.report.count.Secrets;
import com.anaconda.aau.report.ingest.Spill;
import com.anaconda.aau.report.ingest.Unreadable;
import com.anaconda.aau.report.store.Merge;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Computes a report from runs, holding one day or one group in memory at a time. */
public final class ReportBuilder {
  private final Options options;
  private final Secrets secrets;
  private final Spill spill;

  /** Creates a builder for reports with this scope, which may write to a temporary directory. */
  public ReportBuilder(Options options, Secrets secrets, Spill spill) {
    this.options = options;
    this.secrets = secrets;
    this.spill = spill;
  }

  /** Reads the runs twice, because returning clients are known only after the last day. */
  public Report build(List<Path> runs, Unreadable unreadable) throws IOException {
    Visitors visitors = new Visitors();
    try (Merge merge = new Merge(runs)) {
      // Only the clients are needed, so do not merge everything else.
      for (Record part = merge.nextPart(); isOfAll(part); part = merge.nextPart()) {
        visitors.add(part);
      }
    }
    Periods periods = new Periods(options, visitors.again());
    Groups tools = new Groups(options, label -> GroupName.of(label, 0, 1), false);
    MixedGroups javaVersions = new MixedGroups(options, label -> GroupName.of(label, 2), spill);
    MixedGroups systems = new MixedGroups(options, label -> GroupName.of(label, 3), spill);
    Groups organizations = new Groups(options, this::deciphered, true);
    Groups installers = new Groups(options, this::deciphered, true);
    PackageCounts packages = new PackageCounts(options);
    try (Merge merge = new Merge(runs)) {
      while (true) {
        // The days of a package version need not be merged, which saves a third of the time.
        Record record = merge.isAtPackages() ? merge.nextPart() : merge.next();
        if (record == null) {
          break;
        }
        switch (record.kind()) {
          case ALL -> periods.add(record);
          case BUSY -> periods.addBusy(record);
          case PACKAGE -> packages.add(record);
          case ORGANIZATION -> organizations.add(record);
          case INSTALLER -> installers.add(record);
          default -> {
            tools.add(record);
            javaVersions.add(record);
            systems.add(record);
          }
        }
      }
    }
    Report report =
        new Report(
            options.zone(),
            periods.total(),
            periods.rows(),
            tools.table(),
            javaVersions.table(),
            systems.table(),
            organizations.table(),
            installers.table(),
            packages.table(),
            periods.habits(),
            unreadable,
            options.publish());
    return options.publish() ? Publication.of(report) : report;
  }

  private GroupName deciphered(byte[] label) {
    return GroupName.of(secrets.decipher(label), 0);
  }

  private static boolean isOfAll(Record record) {
    return record != null && record.kind() == RecordKind.ALL;
  }
}
