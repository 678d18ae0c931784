package com.anaconda.aau.report.count;

import com.anaconda.aau.report.usage.PackageFile;
import java.nio.charset.StandardCharsets;

/** The labels of a path. */
final class Download {
  /** A path that names no package. */
  static final Download NONE = new Download(null, null);

  final Label ofPackage;
  final Label ofVersion;

  private Download(Label ofPackage, Label ofVersion) {
    this.ofPackage = ofPackage;
    this.ofVersion = ofVersion;
  }

  static Download of(PackageFile file, Labels labels) {
    if (file == null) {
      return NONE;
    }
    // A package sorts directly before its versions.
    String name = file.ecosystem() + "\0" + file.name();
    return new Download(label(labels, name), label(labels, name + "\0" + file.version()));
  }

  private static Label label(Labels labels, String text) {
    return labels.label(RecordKind.PACKAGE, text.getBytes(StandardCharsets.UTF_8));
  }
}
