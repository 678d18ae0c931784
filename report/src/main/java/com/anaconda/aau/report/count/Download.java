package com.anaconda.aau.report.count;

import com.anaconda.aau.report.usage.PackageFile;
import java.nio.charset.StandardCharsets;

/** What a path is a file of. */
final class Download {
  /** A path that names no package. */
  static final Download NONE = new Download(null, -1);

  final Label version;
  final int packageId;

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
}
