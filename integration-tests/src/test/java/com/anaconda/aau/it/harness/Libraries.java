package com.anaconda.aau.it.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Gets published libraries by the Maven that runs the build. */
public final class Libraries {

  private static final String COPY =
      "org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy-dependencies";

  private static final String ALONE =
      "<exclusions><exclusion><groupId>*</groupId><artifactId>*</artifactId></exclusion>"
          + "</exclusions>";

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

  private static List<Path> files(String kind, String exclusions, String... coordinates) {
    String name = String.join(",", coordinates).replaceAll("[:,]", "_");
    return CACHE.computeIfAbsent(
        kind + "/" + name,
        directory -> files(Build.directory(directory), pom(exclusions, coordinates)));
  }

  private static List<Path> files(Path directory, String pom) {
    Path complete = directory.resolve("complete");
    try {
      if (!Files.exists(complete)) {
        copy(Files.writeString(directory.resolve("pom.xml"), pom), directory.resolve("files"));
        Files.createFile(complete);
      }
      try (Stream<Path> files = Files.list(directory.resolve("files"))) {
        return files.sorted().toList();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copy(Path pom, Path directory) {
    MavenInstallation.ofBuild()
        .runAsDeveloper(
            // Two groups may have an artifact of the same name.
            List.of(
                COPY, "-f", "" + pom, "-DoutputDirectory=" + directory, "-Dmdep.prependGroupId"));
  }

  private static String pom(String exclusions, String... coordinates) {
    StringBuilder pom = new StringBuilder();
    pom.append("<project><modelVersion>4.0.0</modelVersion>");
    pom.append("<groupId>it</groupId><artifactId>it</artifactId><version>1</version>");
    pom.append("<packaging>pom</packaging><dependencies>");
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
