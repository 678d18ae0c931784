package com.anaconda.aau.report.count;

import com.anaconda.aau.report.usage.PackageFile;
import java.nio.charset.StandardCharsets;

/** The package version that a path belongs to, and the counts of that version on one day. */
final class Download {
  /** Stands for a path that names no package. */
  static final Download NONE = new Download(null);

  private final Label version;

  // Kept because looking up the counts for each line would cost several cache misses.
  private VersionGroup group;
  private long serial;

  private Download(Label version) {
    this.version = version;
  }

  static Download of(PackageFile file, Labels labels) {
    if (file == null) {
      return NONE;
    }
    String version = String.join("\0", file.ecosystem(), file.name(), file.version());
    return new Download(labels.label(RecordKind.PACKAGE, version.getBytes(StandardCharsets.UTF_8)));
  }

  /** Returns the counts of this version on a day. */
  VersionGroup groupIn(DayCounts day) {
    if (serial != day.serial()) {
      group = day.version(version);
      serial = day.serial();
    }
    return group;
  }
}
