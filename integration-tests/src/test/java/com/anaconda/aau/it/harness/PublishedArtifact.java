package com.anaconda.aau.it.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

  /** The jars of some versions, in their order. */
  public List<Path> jars(List<String> versions) {
    List<String> missing = new ArrayList<>(versions);
    missing.removeIf(version -> Files.exists(jar(version)));
    for (int first = 0; first < missing.size(); first += AT_ONCE) {
      fetch(missing.subList(first, Math.min(first + AT_ONCE, missing.size())));
    }
    return versions.stream().map(this::jar).toList();
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
          Libraries.head("all")
              + "<build><plugins><plugin><artifactId>maven-dependency-plugin</artifactId>"
              + ("<configuration><artifactItems>" + items + "</artifactItems></configuration>")
              + "</plugin></plugins></build></project>");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    run(PLUGIN + "copy", "-f", pom.toString(), "-Dmdep.overWriteReleases=true");
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
