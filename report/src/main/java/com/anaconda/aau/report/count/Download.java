package com.anaconda.aau.report.count;

import com.anaconda.aau.report.usage.PackageFile;
import java.nio.charset.StandardCharsets;

/** The package version that a path belongs to, and the counts of that version on one day. */
final class Download {
  private final long path;
  private final Label version;

  // Kept because looking up the counts for each line would cost several cache misses.
  private VersionGroup group;
  private long serial;

  private Download(long path, Label version) {
    this.path = path;
    this.version = version;
  }

  /**
   * Returns what a path names.
   *
   * @param path the path's hash
   * @param file the file that it names, or null if it names no package
   */
  static Download of(long path, PackageFile file, Labels labels) {
    if (file == null) {
      return new Download(path, null);
    }
    String version = String.join("\0", file.ecosystem(), file.name(), file.version());
    byte[] bytes = version.getBytes(StandardCharsets.UTF_8);
    return new Download(path, labels.label(RecordKind.PACKAGE, bytes));
  }

  /** Returns the hash of the path. */
  long path() {
    return path;
  }

  /** Returns whether the path names a package. */
  boolean isOfPackage() {
    return version != null;
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
