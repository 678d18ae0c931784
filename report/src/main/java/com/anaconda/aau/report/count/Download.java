package com.anaconda.aau.report.count;

import com.anaconda.aau.report.usage.PackageFile;
import java.nio.charset.StandardCharsets;

/** The package version that a path belongs to, and the counts of that version on one day. */
final class Download {
  /** Stands for a path that names no package. */
  static final Download NONE = new Download(null, -1);

  private final Label version;
  private final int packageId;

  // Kept because looking up the counts for each line would cost several cache misses.
  private Group group;
  private int clientsOfPackage;
  private long serial;

  private Download(Label version, int packageId) {
    this.version = version;
    this.packageId = packageId;
  }

  static Download of(PackageFile file, Labels labels) {
    if (file == null) {
      return NONE;
    }
    String name = file.ecosystem() + "\0" + file.name();
    byte[] version = (name + "\0" + file.version()).getBytes(StandardCharsets.UTF_8);
    int packageId = labels.packageId(name);
    return new Download(labels.label(RecordKind.PACKAGE, version), packageId);
  }

  /** Returns the counts of this version on a day. */
  Group groupIn(DayCounts day) {
    if (serial != day.serial()) {
      group = day.group(version);
      clientsOfPackage = day.clientsOf(packageId);
      serial = day.serial();
    }
    return group;
  }

  /**
   * Returns the set of the package's clients on the day that was last passed to {@link #groupIn}.
   */
  int clientsOfPackage() {
    return clientsOfPackage;
  }
}
