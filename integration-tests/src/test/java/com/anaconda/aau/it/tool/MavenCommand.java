package com.anaconda.aau.it.tool;

import com.anaconda.aau.it.harness.Build;
import com.anaconda.aau.it.harness.Fork;
import com.anaconda.aau.it.harness.MavenInstallation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A Maven run that fetches the toy and publishes a copy of it. Because there are many Mavens to
 * test, the run uses plugins with few dependencies, which download tens of files instead of
 * hundreds.
 */
final class MavenCommand {

  /** A goal that does nothing except resolve the project's dependencies. */
  private static final String RESOLVE = "org.apache.maven.plugins:maven-antrun-plugin:3.1.0:run";

  private static final String SETTINGS =
      """
      <settings>
        <mirrors>
          <mirror>
            <id>recording</id>
            <mirrorOf>*</mirrorOf>
            <url>%s</url>
          </mirror>
        </mirrors>
      </settings>
      """;

  private static final String POM =
      """
      <project>
        <modelVersion>4.0.0</modelVersion>
        <groupId>com.example</groupId>
        <artifactId>consumer</artifactId>
        <version>1.0</version>
        <packaging>pom</packaging>
        <dependencies>%s</dependencies>
      </project>
      """;

  /** The toy as a dependency. */
  static final String TOY =
      "<dependency><groupId>com.example</groupId><artifactId>toy</artifactId>"
          + "<version>1.0</version></dependency>";

  private final MavenInstallation maven;
  private final String deployPlugin;
  private final Path jar;

  /**
   * @param deployPlugin the version of maven-deploy-plugin
   * @param jar the jar to publish
   */
  MavenCommand(MavenInstallation maven, String deployPlugin, Path jar) {
    this.maven = maven;
    this.deployPlugin = deployPlugin;
    this.jar = jar;
  }

  /** Writes settings in which the workplace's repository is the only one. */
  static Path writeSettings(Workplace place) throws IOException {
    return place.write("settings.xml", SETTINGS.formatted(place.repository()));
  }

  /** The arguments, without the program and the JVM options. */
  List<String> arguments(Workplace place, List<String> more) throws IOException {
    fetchPlugins();
    place.write("pom.xml", POM.formatted(TOY));
    String settings = writeSettings(place).toString();
    List<String> arguments = new ArrayList<>(List.of("-s", settings, "-gs", settings));
    arguments.add("-Dmaven.repo.local=" + place.path("local"));
    arguments.addAll(more);
    arguments.addAll(goals(jar, place.releases()));
    return arguments;
  }

  Fork fork(Workplace place, List<String> more) throws IOException {
    return maven.fork(arguments(place, more)).workingDirectory(place.directory());
  }

  /**
   * Downloads the plugins into the developer's local repository, from which the mirror serves them.
   */
  private void fetchPlugins() throws IOException {
    Path project = Build.directory("maven-plugins");
    Path pom = Files.writeString(project.resolve("pom.xml"), POM.formatted(""));
    List<String> arguments = new ArrayList<>(List.of("-f", pom.toString()));
    arguments.addAll(goals(pom, project.resolve("releases").toUri().toString()));
    maven.runAsDeveloper(arguments);
  }

  private List<String> goals(Path file, String releases) {
    return List.of(
        RESOLVE,
        "org.apache.maven.plugins:maven-deploy-plugin:" + deployPlugin + ":deploy-file",
        "-Dfile=" + file,
        "-DgroupId=com.example",
        "-DartifactId=copy",
        "-Dversion=2.0",
        "-DrepositoryId=releases",
        "-Durl=" + releases);
  }
}
