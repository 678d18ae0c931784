package com.anaconda.aau.core.config;

import com.anaconda.aau.core.process.Environment;
import java.io.File;
import java.nio.file.Path;

/** Uses environment variables to find the directory where conda is installed. */
final class CondaRoot {

  private CondaRoot() {}

  /** Returns the root, or null if it is unknown. */
  static Path of(Environment environment) {
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
}
