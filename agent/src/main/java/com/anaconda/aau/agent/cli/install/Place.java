package com.anaconda.aau.agent.cli.install;

import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A place where the agent can be turned on: a file, and how its reader parses it. */
abstract class Place implements AgentFile {

  private final Path file;
  private final AgentJar jar;
  private final Set<PosixFilePermission> permissions;

  /**
   * Creates a place in a file of the user.
   *
   * @param jar the jar to name in the file
   */
  Place(Path file, AgentJar jar) {
    this(file, jar, null);
  }

  /**
   * Creates a place.
   *
   * @param permissions the permissions of the file if it is created; null leaves them to the umask
   */
  Place(Path file, AgentJar jar, Set<PosixFilePermission> permissions) {
    this.file = file;
    this.jar = jar;
    this.permissions = permissions;
  }

  @Override
  public final Path file() {
    return file;
  }

  final AgentJar jar() {
    return jar;
  }

  /** Returns the file with the agent named exactly once, and everything else unchanged. */
  abstract FileText with(FileText text) throws InstallException;

  /** Returns the file without the agent, wherever its jar is. */
  abstract FileText without(FileText text) throws InstallException;

  /** Returns the permissions of the file if it is created; null leaves them to the umask. */
  final Set<PosixFilePermission> permissions() {
    return permissions;
  }

  /** Returns remarks for the user about installing the agent here, one line each. */
  List<String> notes(FileText before) {
    List<String> notes = new ArrayList<>();
    notes.add(
        "JVMs that read "
            + file
            + " do not start if the jar is missing: uninstall before you move or delete it");
    if (jar.needsUnicodeLocale()) {
      notes.add(
          "nor do they start in a locale that lacks characters of "
              + jar.path()
              + ", such as cron's: consider moving the jar");
    }
    return notes;
  }

  /** Returns the place as shown to the user. */
  @Override
  public String toString() {
    return file.toString();
  }
}
