package com.anaconda.aau.it.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Gets published libraries with all that they need, by the Maven that runs the build. */
public final class Libraries {

  private static final String COPY =
      "org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy-dependencies";

  private static final Map<String, List<Path>> CACHE = new ConcurrentHashMap<>();

  private Libraries() {}

  /**
   * The files of some libraries and of what they depend on.
   *
   * @param coordinates each {@code group:artifact:version[:type[:classifier]]}
   */
  public static List<Path> of(String... coordinates) {
    return CACHE.computeIfAbsent(String.join(",", coordinates), Libraries::filesOf);
  }

  private static List<Path> filesOf(String coordinates) {
    Path directory = Build.directory("libraries").resolve(coordinates.replaceAll("[:,]", "_"));
    Path complete = directory.resolve("complete");
    try {
      if (!Files.exists(complete)) {
        copy(coordinates.split(","), directory);
        Files.createFile(complete);
      }
      try (Stream<Path> files = Files.list(directory.resolve("files"))) {
        return files.sorted().toList();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copy(String[] coordinates, Path directory) throws IOException {
    Files.createDirectories(directory);
    Path pom = Files.writeString(directory.resolve("pom.xml"), pom(coordinates));
    List<String> command = new ArrayList<>();
    command.add(Build.mavenHome().resolve("bin/mvn").toString());
    command.addAll(List.of("-q", "-B", "-f", pom.toString(), COPY));
    if (Files.exists(Build.mavenSettings())) {
      command.addAll(List.of("-s", Build.mavenSettings().toString()));
    }
    command.add("-Dmaven.repo.local=" + Build.mavenRepository());
    command.add("-DoutputDirectory=" + directory.resolve("files"));
    // Two groups may have an artifact of the same name.
    command.add("-Dmdep.prependGroupId=true");
    new Fork(command).inDevelopersEnvironment().timeout(Duration.ofMinutes(10)).run().succeeded();
  }

  private static String pom(String[] coordinates) {
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
      pom.append("</dependency>");
    }
    return pom.append("</dependencies></project>").toString();
  }
}
