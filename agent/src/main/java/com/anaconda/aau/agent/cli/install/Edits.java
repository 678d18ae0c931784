package com.anaconda.aau.agent.cli.install;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Changes to files, which are made only if all of them are possible. */
final class Edits {

  /** One change for each file, even if it contains several places. */
  private final Map<Path, Change> changes = new LinkedHashMap<>();

  private final Set<String> notes = new LinkedHashSet<>();

  /** Plans to add the agent to a place. */
  void add(Place place) throws InstallException, IOException {
    FileText before = changeOf(place).after();
    FileText after = place.with(before);
    changes.put(place.file(), changeOf(place).to(after));
    if (!before.equals(after)) {
      notes.addAll(place.notes(before));
    }
  }

  /** Plans to remove the agent from a place. */
  void remove(Place place) throws InstallException, IOException {
    Change change = changeOf(place);
    changes.put(place.file(), change.to(place.without(change.after())));
  }

  private Change changeOf(Place place) throws InstallException, IOException {
    Change planned = changes.get(place.file());
    return planned == null ? Change.of(place.file(), place.permissions()) : planned;
  }

  /** Returns remarks for the user, one line each. */
  Set<String> notes() {
    return notes;
  }

  /** Returns whether all files are already as they should be. */
  boolean areNone() {
    return changes.values().stream().allMatch(Change::isNone);
  }

  /** Forgets the files that are already as they should be, so that they are not printed. */
  void dropUnchanged() {
    changes.values().removeIf(Change::isNone);
  }

  /** Deletes the temporary files of runs that were killed. */
  void deleteLeftovers() throws IOException {
    for (Change change : changes.values()) {
      change.deleteLeftovers();
    }
  }

  /** Makes the changes and prints each one or, for a dry run, only prints them as diffs. */
  void apply(boolean dryRun, PrintWriter out) throws InstallException, IOException {
    for (Change change : changes.values()) {
      change.check();
    }
    for (Change change : changes.values()) {
      if (dryRun) {
        out.print(change.diff());
      } else {
        change.write();
        out.println(change);
      }
    }
    out.flush();
    if (!dryRun) {
      removeFolders();
    }
  }

  /**
   * Deletes folders that are no longer needed. Starts with the deepest, because the folder of one
   * file may contain that of another.
   */
  private void removeFolders() throws IOException {
    List<Change> deepestFirst = new ArrayList<>(changes.values());
    deepestFirst.sort(Comparator.comparing(change -> -change.name().getNameCount()));
    for (Change change : deepestFirst) {
      change.tidy();
    }
  }
}
