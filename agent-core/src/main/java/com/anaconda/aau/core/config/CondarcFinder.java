package com.anaconda.aau.core.config;

import com.anaconda.aau.core.config.condarc.CondarcFile;
import com.anaconda.aau.core.file.OutOfDescriptorsError;
import com.anaconda.aau.core.file.SmallFile;
import java.io.File;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Collects the configuration files that exist. As in conda, a file listed twice counts only at its
 * first position.
 */
final class CondarcFinder {
  private static final String[] NAMES = {".condarc", "condarc", "condarc.d"};

  /** Reading more files would take the memory and the time of the program. */
  private static final int MOST_FILES = 256;

  private final List<CondarcFile> found = new ArrayList<>();

  /** Returns the files found, lowest precedence first. */
  List<CondarcFile> found() {
    return found;
  }

  /** Adds the files in a directory on the search path. */
  void addFrom(Path directory, boolean administrators) {
    File file = directory.toFile();
    if (!file.isDirectory()) {
      return;
    }
    if (!file.canExecute()) {
      add(directory, administrators, false); // unreadable directory: it may contain a condarc
      return;
    }
    String[] listed = SmallFile.list(file);
    for (String name : NAMES) {
      if (listed == null || isIn(listed, name)) {
        addNamed(directory.resolve(name), administrators);
      }
    }
  }

  /** Ignores case, like some file systems. Opening the file later settles whether it exists. */
  private static boolean isIn(String[] listed, String name) {
    for (String each : listed) {
      if (each.equalsIgnoreCase(name)) {
        return true;
      }
    }
    return false;
  }

  /** Adds a file if it is named like a configuration file, or all such files in a directory. */
  void addNamed(Path path, boolean administrators) {
    File file = path.toFile();
    if (file.isFile()) {
      if (isCondarc(file.getName())) {
        add(path, administrators, true);
      }
    } else if (file.isDirectory()) {
      addListed(path, administrators);
    } else if (isLinkOrOther(path) && isCondarc(file.getName()) && isForbidden(path)) {
      add(path, administrators, false);
    }
  }

  /** Adds a path that the user chose, even if this process lacks permission to see it. */
  void addChosen(Path path) {
    if (!path.toFile().exists() && isForbidden(path)) {
      add(path, false, false);
    } else {
      addNamed(path, false);
    }
  }

  /**
   * Adds a place whose name is not a path, for example because this JVM's locale lacks one of its
   * characters.
   */
  void addUnreachable(String place) {
    add(Paths.get(place.replaceAll("[^A-Za-z0-9/._-]", "_")), false, false);
  }

  /** Returns whether a path exists that is known to lead to neither a file nor a directory. */
  private static boolean isLinkOrOther(Path path) {
    return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
  }

  private void addListed(Path directory, boolean administrators) {
    File file = directory.toFile();
    if (SmallFile.isLargeDirectory(file)) {
      found.add(CondarcFile.tooManyFiles(directory, administrators));
      return;
    }
    String[] names = file.list();
    if (names == null) {
      OutOfDescriptorsError.throwIfSo(null);
    }
    if (names == null || !file.canExecute()) {
      add(directory, administrators, false);
      return;
    }
    List<String> condarcs = new ArrayList<>();
    for (String name : names) {
      if (isYaml(name)) {
        condarcs.add(name);
      }
    }
    if (condarcs.size() > MOST_FILES) {
      found.add(CondarcFile.tooManyFiles(directory, administrators));
      return;
    }
    Collections.sort(condarcs);
    for (String name : condarcs) {
      Path path = directory.resolve(name);
      if (path.toFile().isFile()) {
        add(path, administrators, true);
      } else if (Files.isSymbolicLink(path) && isForbidden(path)) {
        add(path, administrators, false);
      }
    }
  }

  private void add(Path path, boolean administrators, boolean readable) {
    Path whole = path.toAbsolutePath().normalize();
    for (CondarcFile file : found) {
      if (file.path().toAbsolutePath().normalize().equals(whole)) {
        return;
      }
    }
    found.add(
        readable
            ? CondarcFile.found(path, administrators)
            : CondarcFile.unreadable(path, administrators));
  }

  /** Returns whether a path or link is inaccessible, as opposed to missing. */
  private static boolean isForbidden(Path path) {
    try {
      Files.readAttributes(path, BasicFileAttributes.class);
      return false;
    } catch (IOException e) {
      return e instanceof AccessDeniedException; // not caught by type, to avoid loading its class
    }
  }

  private static boolean isCondarc(String name) {
    return name.equals(".condarc") || name.equals("condarc") || isYaml(name);
  }

  /**
   * Returns whether a name has a YAML suffix. A file named {@code .yml} has no suffix: it is a
   * hidden file.
   */
  private static boolean isYaml(String name) {
    int start = 0;
    while (start < name.length() && name.charAt(start) == '.') {
      start++;
    }
    return name.endsWith(".yml") && start < name.length() - 3
        || name.endsWith(".yaml") && start < name.length() - 4;
  }
}
