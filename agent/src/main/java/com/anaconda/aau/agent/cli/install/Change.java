package com.anaconda.aau.agent.cli.install;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;

/** A planned change to a file. */
final class Change {

  private final Path name;
  private final Set<PosixFilePermission> permissions;
  private final ConfigFile file;
  private final FileText before;
  private final FileText after;

  private Change(
      Path name,
      Set<PosixFilePermission> permissions,
      ConfigFile file,
      FileText before,
      FileText after) {
    this.name = name;
    this.permissions = permissions;
    this.file = file;
    this.before = before;
    this.after = after;
  }

  /**
   * Returns a change that does nothing yet.
   *
   * @param permissions the permissions of the file if it is created; null leaves them to the umask
   */
  static Change of(Path name, Set<PosixFilePermission> permissions)
      throws InstallException, IOException {
    ConfigFile file = new ConfigFile(name);
    FileText text = file.read();
    return new Change(name, permissions, file, text, text);
  }

  /** Returns the planned content. */
  FileText after() {
    return after;
  }

  Change to(FileText text) {
    return new Change(name, permissions, file, before, text);
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
      file.write(after, permissions);
    }
  }

  /** Deletes the temporary files of runs that were killed. */
  void deleteLeftovers() throws IOException {
    file.deleteLeftovers();
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
