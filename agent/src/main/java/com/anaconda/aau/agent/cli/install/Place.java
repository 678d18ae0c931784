package com.anaconda.aau.agent.cli.install;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A place where the agent is switched on: a file, and how one kind of reader reads it. */
abstract class Place {

  private final Path file;
  private final AgentJar jar;

  /**
   * A place.
   *
   * @param jar the jar to be named there
   */
  Place(Path file, AgentJar jar) {
    this.file = file;
    this.jar = jar;
  }

  final Path file() {
    return file;
  }

  final AgentJar jar() {
    return jar;
  }

  /** The file with the agent in it, once; everything else as it was. */
  abstract FileText with(FileText text) throws InstallException;

  /** The file without the agent, from whatever path it is. */
  abstract FileText without(FileText text) throws InstallException;

  /** The path of the jar that is named there, null when there is none. */
  abstract String jarIn(FileText text) throws InstallException;

  /** What whoever switches it on here should know, a line each. */
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

  /** As people are told of it. */
  @Override
  public String toString() {
    return file.toString();
  }
}
