package com.anaconda.aau.core.config;

import com.anaconda.aau.core.config.condarc.CondarcFile;
import com.anaconda.aau.core.process.Environment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Where administrators and users put configuration and system tokens, in order. Immutable. */
public final class SearchPath {
  private static final String TEST_ROOT = "ANACONDA_ANON_USAGE_TEST_SYSTEM_ROOT";

  private final Environment environment;
  private final List<Path> shared;

  /** How many of the shared ones, the first, are the administrator's. */
  private final int system;

  private final Path prefix;

  private SearchPath(Environment environment, List<Path> shared, int system, Path prefix) {
    this.environment = environment;
    this.shared = shared;
    this.system = system;
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
    int system = directories.size();
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
        environment, directories, system, prefix == null || prefix.equals(root) ? null : prefix);
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
  List<CondarcFile> condarcs() {
    CondarcFinder finder = new CondarcFinder();
    for (int i = 0; i < shared.size(); i++) {
      finder.addFrom(shared.get(i), i < system);
    }
    Path home = environment.home();
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
   * A path that a user wrote down: {@code ~} is the home, {@code ~me} that of somebody. Null when
   * it is no path.
   */
  public static Path userPath(Environment environment, String text) {
    return text.startsWith("~") ? UserPath.of(environment, text) : Environment.path(text);
  }
}
