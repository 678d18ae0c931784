package com.anaconda.aau.kit.compile;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * A source file to compile.
 *
 * @param names the names in the source, including those of the classes it refers to
 * @param group the properties that it shares with all sources compiled in the same run
 */
record Source(Path file, Set<String> names, Group group) {

  /**
   * The properties that the sources of one compiler run share.
   *
   * @param libraries each {@code group:artifact:version}
   * @param release the Java version whose API they use
   */
  record Group(List<String> libraries, int release) {}

  /** The simple name of its class. */
  String name() {
    return file.getFileName().toString().replaceFirst("\\.java$", "");
  }
}
