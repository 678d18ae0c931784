package com.anaconda.aau.agent.cli.install;

import java.io.IOException;
import java.nio.file.Path;

/** A planned change to a file. */
final class Change {

  private final Place place;
  private final Path name;
  private final ConfigFile file;
  private final FileText before;
  private final FileText after;

  private Change(Place place, ConfigFile file, FileText before, FileText after) {
    this.place = place;
    this.name = place.file();
    this.file = file;
    this.before = before;
    this.after = after;
  }

  /** Returns a change to the place's file that does nothing yet. */
  static Change of(Place place) throws InstallException, IOException {
    ConfigFile file = new ConfigFile(place.file());
    FileText text = file.read();
    return new Change(place, file, text, text);
  }

  /** Returns the planned content. */
  FileText after() {
    return after;
  }

  Change to(FileText text) {
    return new Change(place, file, before, text);
  }

  boolean isNone() {
    return before.equals(after);
  }

  /** Returns the change as a diff, or an empty string if nothing changes. */
  String diff() {
    return isNone() ? "" : UnifiedDiff.of(name, before, after);
  }

  /** Reports obstacles before any file is written. */
  void check() throws InstallException, IOException {
    if (!isNone()) {
      file.checkWritable();
    }
  }

  void write() throws InstallException, IOException {
    if (!isNone()) {
      file.write(after, place.permissions());
    }
  }

  /** Deletes the folders that were created for a file that has now been removed. */
  void tidy() throws IOException {
    if (!isNone() && after.isAbsent()) {
      file.deleteFolders(after.foldersMissing());
    }
  }

  Path name() {
    return name;
  }

  /** Returns a verb and the file's name. */
  @Override
  public String toString() {
    String did =
        isNone()
            ? "unchanged "
            : before.isAbsent() ? "created " : after.isAbsent() ? "removed " : "changed ";
    return did + name;
  }
}
