package com.anaconda.aau.it.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The JDKs installed on this machine. */
public final class InstalledJdks {

  private InstalledJdks() {}

  /**
   * The JDKs that can build this project. Considers the JDK that runs the tests, the JDK that forks
   * use, and those in the folders beside these two.
   */
  public static Set<Path> thatBuild() throws IOException {
    Set<Path> jdks = new TreeSet<>();
    for (Path home : List.of(Path.of(System.getProperty("java.home")), Build.javaHome())) {
      try (Stream<Path> beside = Files.list(home.toRealPath().getParent())) {
        for (Path each : beside.toList()) {
          if (isNewEnough(each.resolve("release")) && Files.exists(each.resolve("bin/javac"))) {
            jdks.add(each.toRealPath());
          }
        }
      }
    }
    return jdks;
  }

  /** The build needs Java 17. */
  private static boolean isNewEnough(Path release) throws IOException {
    return Files.isRegularFile(release)
        && Files.readString(release).matches("(?s).*JAVA_VERSION=\"(1[7-9]|[2-9]\\d)\\b.*");
  }
}
