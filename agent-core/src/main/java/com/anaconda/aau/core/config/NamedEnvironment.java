package com.anaconda.aau.core.config;

import com.anaconda.aau.core.process.Debug;
import com.anaconda.aau.core.process.Environment;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Finds the prefix of an environment by its name, as {@code conda activate NAME} does. */
public final class NamedEnvironment {
  private static final String DIRECTORIES = "envs_dirs";
  private static final String[] VARIABLES = {"CONDA_ENVS_DIRS", "CONDA_ENVS_PATH"};

  private NamedEnvironment() {}

  /** Returns the prefix, or null if there is no such environment. */
  public static Path find(String name, Environment environment, Debug debug) {
    Path root = SearchPath.rootOf(environment);
    if (name.equals("base") || name.equals("root")) {
      return root;
    }
    if (name.isEmpty() || name.startsWith(".") || name.indexOf('/') >= 0 || name.contains("\\")) {
      return null;
    }
    for (Path directory : directories(environment, root, debug)) {
      Path prefix = directory == null ? null : directory.resolve(name);
      if (prefix != null && prefix.toFile().isDirectory()) {
        return prefix;
      }
    }
    return null;
  }

  private static List<Path> directories(Environment environment, Path root, Debug debug) {
    List<Path> directories = new ArrayList<>();
    for (String variable : VARIABLES) {
      String value = environment.getNonEmpty(variable);
      if (value != null) {
        for (String path : value.split(File.pathSeparator)) {
          directories.add(SearchPath.userPath(environment, path));
        }
      }
    }
    Sources sources =
        Sources.readCondas(environment, SearchPath.of(environment), debug, DIRECTORIES);
    List<String> listed = new ArrayList<>();
    new Merge(sources, environment)
        .list(DIRECTORIES, Collections.<String>emptyList(), "default", listed);
    for (String path : listed) {
      directories.add(SearchPath.userPath(environment, path));
    }
    directories.add(root == null ? null : root.resolve("envs"));
    Path home = environment.home();
    directories.add(home == null ? null : home.resolve(".conda").resolve("envs"));
    return directories;
  }
}
