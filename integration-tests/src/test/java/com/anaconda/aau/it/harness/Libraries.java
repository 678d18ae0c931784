package com.anaconda.aau.it.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Stream;

/** Gets published libraries by the Maven that runs the build. */
public final class Libraries {

  private static final String COPY =
      "org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy-dependencies";

  private static final String ALONE =
      "<exclusions><exclusion><groupId>*</groupId><artifactId>*</artifactId></exclusion>"
          + "</exclusions>";

  /** A file that says that a directory has all that it is to have. */
  private static final String COMPLETE = "complete";

  /** So many that an empty local repository and a slow network let one run of Maven end in time. */
  private static final int AT_ONCE = 20;

  /** What takes long is not the jars but the many small files, each asked for after another. */
  private static final String THREADS = "4";

  /**
   * For one run of Maven at a time, since they share a local repository. Fair, so that others come
   * in between the many runs of a test that needs much.
   */
  private static final ReentrantLock MAVEN = new ReentrantLock(true);

  private static final Map<String, List<Path>> CACHE = new ConcurrentHashMap<>();

  private Libraries() {}

  /**
   * The files of some libraries and of all that they depend on.
   *
   * @param coordinates each {@code group:artifact:version[:type[:classifier]]}
   */
  public static List<Path> of(String... coordinates) {
    return files("libraries", "", coordinates);
  }

  /** The one file of an artifact, without what that depends on. */
  public static Path alone(String coordinates) {
    return files("artifacts", ALONE, coordinates).get(0);
  }

  /**
   * Gets many libraries, so that {@link #of} finds each of them there. One run of Maven for many,
   * where one for each would take a second and more.
   */
  public static void fetch(List<String[]> libraries) {
    List<Path> missing = new ArrayList<>();
    for (String[] coordinates : libraries) {
      Path directory = Build.directory("libraries/" + nameOf(coordinates));
      if (!isComplete(directory) && !missing.contains(directory)) {
        write(directory, pom(nameOf(coordinates), "", coordinates));
        missing.add(directory);
      }
    }
    for (int first = 0; first < missing.size(); first += AT_ONCE) {
      complete(
          missing.subList(first, Math.min(first + AT_ONCE, missing.size())),
          some -> write(Build.directory("libraries"), aggregator(some)));
    }
  }

  /** Those that are missing still when their turn has come. */
  private static void complete(List<Path> directories, Function<List<Path>, Path> pomOf) {
    if (directories.stream().allMatch(Libraries::isComplete)) {
      return;
    }
    MAVEN.lock();
    try {
      List<Path> missing =
          directories.stream().filter(directory -> !isComplete(directory)).toList();
      if (!missing.isEmpty()) {
        copyInto(pomOf.apply(missing), missing);
      }
    } finally {
      MAVEN.unlock();
    }
  }

  private static String aggregator(List<Path> modules) {
    StringBuilder pom = new StringBuilder(head("all")).append("<modules>");
    modules.forEach(
        directory -> pom.append("<module>").append(directory.getFileName()).append("</module>"));
    return pom.append("</modules></project>").toString();
  }

  private static List<Path> files(String kind, String exclusions, String... coordinates) {
    String name = nameOf(coordinates);
    return CACHE.computeIfAbsent(
        kind + "/" + name,
        directory -> files(Build.directory(directory), pom(name, exclusions, coordinates)));
  }

  private static List<Path> files(Path directory, String pom) {
    complete(List.of(directory), missing -> write(directory, pom));
    try (Stream<Path> files = Files.list(directory.resolve("files"))) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isComplete(Path directory) {
    return Files.exists(directory.resolve(COMPLETE));
  }

  private static String nameOf(String... coordinates) {
    return String.join(",", coordinates).replaceAll("[:,]", "_");
  }

  private static Path write(Path directory, String pom) {
    try {
      return Files.writeString(directory.resolve("pom.xml"), pom);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Maven takes the directory's name as one below that of each POM. */
  private static void copyInto(Path pom, Collection<Path> directories) {
    MavenInstallation.ofBuild()
        .runAsDeveloper(
            // Two groups may have an artifact of the same name.
            List.of(
                COPY,
                "-T",
                THREADS,
                "-f",
                "" + pom,
                "-DoutputDirectory=files",
                "-Dmdep.prependGroupId"));
    try {
      for (Path directory : directories) {
        Files.writeString(directory.resolve(COMPLETE), "");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The beginning of a POM that builds nothing. */
  static String head(String name) {
    return "<project><modelVersion>4.0.0</modelVersion><groupId>it</groupId>"
        + ("<artifactId>" + name + "</artifactId><version>1</version><packaging>pom</packaging>");
  }

  private static String pom(String name, String exclusions, String... coordinates) {
    StringBuilder pom = new StringBuilder(head(name)).append("<dependencies>");
    String[] elements = {"groupId", "artifactId", "version", "type", "classifier"};
    for (String artifact : coordinates) {
      String[] parts = artifact.split(":");
      pom.append("<dependency>");
      for (int i = 0; i < parts.length; i++) {
        pom.append('<').append(elements[i]).append('>').append(parts[i]);
        pom.append("</").append(elements[i]).append('>');
      }
      pom.append(exclusions).append("</dependency>");
    }
    return pom.append("</dependencies></project>").toString();
  }
}
