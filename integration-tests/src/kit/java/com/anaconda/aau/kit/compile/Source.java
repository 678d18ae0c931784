package com.anaconda.aau.kit.compile;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * A source file to compile.
 *
 * @param names of the classes that it mentions, among others
 * @param group what it has in common with all that are compiled with it
 */
record Source(Path file, Set<String> names, Group group) {

  /**
   * What one run of a compiler is for.
   *
   * @param libraries each {@code group:artifact:version}
   * @param release the Java version whose API it uses
   */
  record Group(List<String> libraries, int release) {}

  /** The name of its class. */
  String name() {
    return file.getFileName().toString().replaceFirst("\\.java$", "");
  }
}
