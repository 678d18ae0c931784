package com.anaconda.aau.it.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * All versions of an artifact that the registry has, each without what it depends on. They are kept
 * apart from the developer's own local repository, which has no use for a thousand old versions.
 */
public record PublishedArtifact(String group, String name) {

  private static final String PLUGIN = "org.apache.maven.plugins:maven-dependency-plugin:3.6.1:";

  private static final int AT_ONCE = 40;

  private static final Pattern VERSION = Pattern.compile("<version>(.*?)</version>");

  /** From the first to the last. */
  public List<String> versions() {
    // Who asks for the latest one is given the list of all.
    run(PLUGIN + "get", "-Dtransitive=false", "-Dartifact=" + group + ":" + name + ":LATEST");
    try (Stream<Path> files = Files.list(directory())) {
      Path list =
          files
              .filter(file -> file.getFileName().toString().matches("maven-metadata-.*\\.xml"))
              .findFirst()
              .orElseThrow();
      return VERSION
          .matcher(Files.readString(list))
          .results()
          .map(version -> version.group(1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The jars of some versions, in their order. A version is not among them when Maven cannot get
   * it: of some the parent was not published.
   */
  public Map<String, Path> jars(List<String> versions) {
    List<String> missing =
        versions.stream().filter(version -> !Files.exists(jar(version))).toList();
    while (!missing.isEmpty()) {
      List<String> some = missing.subList(0, Math.min(missing.size(), AT_ONCE));
      fetch(some);
      // Maven gets one after the other, and ends with the first that it cannot get.
      int got = 0;
      while (got < some.size() && Files.exists(jar(some.get(got)))) {
        got++;
      }
      missing = missing.subList(got < some.size() ? got + 1 : got, missing.size());
    }
    Map<String, Path> jars = new LinkedHashMap<>();
    for (String version : versions) {
      if (Files.exists(jar(version))) {
        jars.put(version, jar(version));
      }
    }
    return jars;
  }

  private void fetch(List<String> versions) {
    StringBuilder items = new StringBuilder();
    for (String version : versions) {
      items.append("<artifactItem>");
      items.append("<groupId>").append(group).append("</groupId>");
      items.append("<artifactId>").append(name).append("</artifactId>");
      items.append("<version>").append(version).append("</version>");
      // What is used is Maven's own, so the copies may all have one name.
      items.append("<destFileName>copy</destFileName></artifactItem>");
    }
    Path pom = Build.directory("published").resolve("pom.xml");
    try {
      Files.writeString(
          pom,
          "<project><modelVersion>4.0.0</modelVersion><groupId>it</groupId>"
              + "<artifactId>all</artifactId><version>1</version><packaging>pom</packaging>"
              + "<build><plugins><plugin><artifactId>maven-dependency-plugin</artifactId>"
              + ("<configuration><artifactItems>" + items + "</artifactItems></configuration>")
              + "</plugin></plugins></build></project>");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    run(PLUGIN + "copy", "-fn", "-f", pom.toString(), "-Dmdep.overWriteReleases=true");
  }

  private static void run(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.add("-Dmaven.repo.local=" + Build.directory("published/repository"));
    MavenInstallation.ofBuild().runAsDeveloper(all);
  }

  private Path directory() {
    return Build.directory("published/repository").resolve(group.replace('.', '/')).resolve(name);
  }

  private Path jar(String version) {
    return directory().resolve(version).resolve(name + "-" + version + ".jar");
  }
}
