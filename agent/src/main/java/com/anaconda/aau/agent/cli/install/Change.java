package com.anaconda.aau.agent.cli.install;

import java.io.IOException;
import java.nio.file.Path;

/** What is to become of a file. */
final class Change {

  private final Path name;
  private final ConfigFile file;
  private final FileText before;
  private final FileText after;

  private Change(Path name, ConfigFile file, FileText before, FileText after) {
    this.name = name;
    this.file = file;
    this.before = before;
    this.after = after;
  }

  /** None yet. */
  static Change of(Path name) throws InstallException, IOException {
    ConfigFile file = new ConfigFile(name);
    FileText text = file.read();
    return new Change(name, file, text, text);
  }

  /** What the file is to hold as far as is known. */
  FileText after() {
    return after;
  }

  Change to(FileText text) {
    return new Change(name, file, before, text);
  }

  private boolean isNone() {
    return before.equals(after);
  }

  /** As a diff; empty when nothing changes. */
  String diff() {
    return isNone() ? "" : UnifiedDiff.of(name, before, after);
  }

  /** Says what stands in the way, before anything is written anywhere. */
  void check() throws InstallException, IOException {
    if (!isNone()) {
      file.checkWritable();
    }
  }

  void write() throws InstallException, IOException {
    if (!isNone()) {
      file.write(after);
    }
  }

  /** In a word and the file's name. */
  @Override
  public String toString() {
    String did =
        isNone()
            ? "unchanged "
            : before.isAbsent() ? "created " : after.isAbsent() ? "removed " : "changed ";
    return did + name;
  }
}
