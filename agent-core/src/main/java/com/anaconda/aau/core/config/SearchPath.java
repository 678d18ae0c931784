package com.anaconda.aau.core.config;

import com.anaconda.aau.core.config.condarc.CondarcFile;
import com.anaconda.aau.core.process.Environment;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The directories that may contain configuration and system tokens, in order. Immutable. */
public final class SearchPath {
  private static final String TEST_ROOT = "ANACONDA_ANON_USAGE_TEST_SYSTEM_ROOT";

  /** The variables that name a condarc, or a directory that may contain one. */
  private static final String[] PLACES = {
    "HOME", "USERPROFILE", "XDG_CONFIG_HOME", "CONDA_ROOT", "CONDA_EXE", "CONDA_PREFIX", "CONDARC"
  };

  private final Environment environment;
  private final List<Path> shared;

  /** The number of leading entries in {@code shared} that belong to the administrator. */
  private final int system;

  private final Path prefix;

  private SearchPath(Environment environment, List<Path> shared, int system, Path prefix) {
    this.environment = environment;
    this.shared = shared;
    this.system = system;
    this.prefix = prefix;
  }

  /** Returns the search path for an environment, without accessing any file. */
  public static SearchPath of(Environment environment) {
    List<Path> directories = new ArrayList<>();
    String testRoot = environment.getNonEmpty(TEST_ROOT);
    if (testRoot != null) {
      add(directories, Environment.path(testRoot));
    } else if (environment.isWindows()) {
      add(directories, Environment.path("C:/ProgramData/conda"));
    } else {
      add(directories, Environment.path("/etc/conda"));
      add(directories, Environment.path("/var/lib/conda"));
    }
    int system = directories.size();
    Path root = rootOf(environment);
    add(directories, root);
    add(directories, below(environment.getNonEmpty("XDG_CONFIG_HOME"), "conda"));
    Path home = environment.home();
    if (home != null) {
      add(directories, home.resolve(".config").resolve("conda"));
      add(directories, home.resolve(".conda"));
    }
    Path prefix = Environment.path(environment.getNonEmpty("CONDA_PREFIX"));
    return new SearchPath(
        environment, directories, system, prefix == null || prefix.equals(root) ? null : prefix);
  }

  /** Returns the directory where conda is installed, according to variables, or null. */
  static Path rootOf(Environment environment) {
    Path root = Environment.path(environment.getNonEmpty("CONDA_ROOT"));
    if (root == null) {
      root = above(environment.getNonEmpty("CONDA_EXE"), 2);
    }
    if (root == null) {
      int levels = environment.isWindows() ? 1 : 2;
      root = above(environment.getNonEmpty("CONDA_PYTHON_EXE"), levels);
    }
    return root != null ? root : fromPath(environment);
  }

  private static Path above(String file, int levels) {
    Path path = Environment.path(file);
    for (int i = 0; i < levels && path != null; i++) {
      path = path.getParent();
    }
    return path;
  }

  private static Path fromPath(Environment environment) {
    String path = environment.getNonEmpty("PATH");
    if (path == null || !path.contains("condabin")) {
      return null;
    }
    char separator = environment.isWindows() ? ';' : File.pathSeparatorChar;
    int start = 0;
    while (start <= path.length()) {
      int end = path.indexOf(separator, start);
      end = end < 0 ? path.length() : end;
      Path entry = Environment.path(path.substring(start, end));
      if (entry != null && entry.endsWith("condabin") && entry.getParent() != null) {
        return entry.getParent();
      }
      start = end + 1;
    }
    return null;
  }

  private static void add(List<Path> directories, Path directory) {
    if (directory != null && !directories.contains(directory)) {
      directories.add(directory);
    }
  }

  private static Path below(String directory, String name) {
    Path path = Environment.path(directory);
    return path == null ? null : path.resolve(name);
  }

  /** Returns the directories that may contain system tokens, in the order of the search. */
  public List<Path> directories() {
    List<Path> all = new ArrayList<>(shared);
    add(all, prefix);
    return Collections.unmodifiableList(all);
  }

  /** Returns the configuration files that exist, lowest precedence first. */
  List<CondarcFile> condarcs() {
    CondarcFinder finder = new CondarcFinder();
    for (String variable : PLACES) {
      String place = environment.getNonEmpty(variable);
      if (place != null && Environment.path(place) == null) {
        finder.addUnreachable(place);
      }
    }
    for (int i = 0; i < shared.size(); i++) {
      finder.addFrom(shared.get(i), i < system);
    }
    Path home = environment.home();
    // Without $HOME, Java shows each character that the locale lacks as a question mark.
    if (home != null && home.toString().indexOf('?') >= 0 && !home.toFile().isDirectory()) {
      finder.addUnreachable(home.toString());
    }
    if (home != null) {
      finder.addNamed(home.resolve(".condarc"), false);
    }
    if (prefix != null) {
      finder.addFrom(prefix, false);
    }
    String named = environment.getNonEmpty("CONDARC");
    Path path = named == null ? null : userPath(environment, named);
    if (path != null) {
      finder.addChosen(path);
    }
    return finder.found();
  }

  /**
   * Expands {@code ~} or {@code ~user} in text that a user wrote. Returns null if the text is not a
   * path.
   */
  public static Path userPath(Environment environment, String text) {
    return text.startsWith("~") ? UserPath.of(environment, text) : Environment.path(text);
  }
}
