package com.anaconda.aau.core.config;

import com.anaconda.aau.core.Environment;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Where administrators and users put configuration and system tokens, in order. Immutable. */
public final class SearchPath {
  private static final String TEST_ROOT = "ANACONDA_ANON_USAGE_TEST_SYSTEM_ROOT";

  private final Environment environment;
  private final List<Path> shared;
  private final Path prefix;

  private SearchPath(Environment environment, List<Path> shared, Path prefix) {
    this.environment = environment;
    this.shared = shared;
    this.prefix = prefix;
  }

  /** The search path of an environment; looks at no file. */
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
    Path root = CondaRoot.of(environment);
    add(directories, root);
    add(directories, below(environment.getNonEmpty("XDG_CONFIG_HOME"), "conda"));
    Path home = environment.home();
    if (home != null) {
      add(directories, home.resolve(".config").resolve("conda"));
      add(directories, home.resolve(".conda"));
    }
    Path prefix = Environment.path(environment.getNonEmpty("CONDA_PREFIX"));
    return new SearchPath(
        environment, directories, prefix == null || prefix.equals(root) ? null : prefix);
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

  /** The directories that may hold system tokens, the first one first. */
  public List<Path> directories() {
    List<Path> all = new ArrayList<>(shared);
    add(all, prefix);
    return Collections.unmodifiableList(all);
  }

  /** The configuration files that are there, the one that the others override first. */
  List<Path> condarcs() {
    List<Path> found = new ArrayList<>();
    for (Path directory : shared) {
      addCondarcsOf(found, directory);
    }
    Path home = environment.home();
    if (home != null) {
      addCondarc(found, home.resolve(".condarc"));
    }
    if (prefix != null) {
      addCondarcsOf(found, prefix);
    }
    String named = environment.getNonEmpty("CONDARC");
    if (named != null) {
      addCondarc(found, userPath(environment, named));
    }
    return found;
  }

  /** A path that a user wrote down: {@code ~} is the home. Null when it is no path. */
  public static Path userPath(Environment environment, String text) {
    Path home = environment.home();
    if (home != null && (text.equals("~") || text.startsWith("~/") || text.startsWith("~\\"))) {
      Path rest = Environment.path(text.substring(Math.min(text.length(), 2)));
      return rest == null ? home : home.resolve(rest);
    }
    return Environment.path(text);
  }

  private static void addCondarcsOf(List<Path> found, Path directory) {
    if (directory.toFile().isDirectory()) {
      addCondarc(found, directory.resolve(".condarc"));
      addCondarc(found, directory.resolve("condarc"));
      addCondarc(found, directory.resolve("condarc.d"));
    }
  }

  /** A file with a name that counts; or of a directory those of its files that have one. */
  private static void addCondarc(List<Path> found, Path path) {
    File file = path == null ? null : path.toFile();
    if (file == null) {
      return;
    }
    if (file.isFile()) {
      String name = file.getName();
      if (name.equals(".condarc") || name.equals("condarc") || isYaml(name)) {
        found.add(path);
      }
      return;
    }
    String[] names = file.list();
    if (names == null) {
      return;
    }
    Arrays.sort(names);
    for (String name : names) {
      if (isYaml(name) && new File(file, name).isFile()) {
        found.add(path.resolve(name));
      }
    }
  }

  private static boolean isYaml(String name) {
    return name.endsWith(".yml") || name.endsWith(".yaml");
  }
}
