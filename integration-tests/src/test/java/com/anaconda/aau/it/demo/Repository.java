package com.anaconda.aau.it.demo;

import com.anaconda.aau.it.harness.Build;
import com.anaconda.aau.it.harness.Fork;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A Maven repository with a single project, which is the parent of a project outside it. */
record Repository(Path root) {

  /** The path of the project's files, without extension. */
  static final String TOY = "com/example/toy/1.0/toy-1.0";

  private static final String COORDINATES =
      "<groupId>com.example</groupId><artifactId>toy</artifactId><version>1.0</version>";

  static Repository withToy() throws IOException {
    Path root = Build.freshDirectory("demo-repository");
    Path toy = root.resolve(TOY);
    Files.createDirectories(toy.getParent());
    Files.writeString(toy.resolveSibling("toy-1.0.pom"), pom(COORDINATES));
    Files.writeString(toy.resolveSibling("toy-1.0.jar"), "a jar, as far as a client can tell\n");
    return new Repository(root);
  }

  /**
   * Prepares a run of the build's Maven on a project whose parent comes from the repository at
   * {@code url}, the only one configured.
   */
  static Fork mavenThatNeedsToy(String url) throws IOException {
    Path project = Build.freshDirectory("demo-project");
    String parent = "<parent>" + COORDINATES + "<relativePath/></parent>";
    Files.writeString(project.resolve("pom.xml"), pom(parent + "<artifactId>child</artifactId>"));
    Path settings =
        Files.writeString(
            project.resolve("settings.xml"),
            "<settings><mirrors><mirror><id>demo</id><mirrorOf>*</mirrorOf><url>"
                + (url + "</url></mirror></mirrors></settings>"));
    String mvn = Build.mavenHome().resolve("bin/mvn").toString();
    return new Fork(
            List.of(
                mvn,
                "-q",
                "-B",
                "-s",
                settings.toString(),
                "-Dmaven.repo.local=" + project.resolve("repository"),
                "validate"))
        .environment("JAVA_HOME", System.getProperty("java.home"))
        .workingDirectory(project);
  }

  private static String pom(String content) {
    return "<project><modelVersion>4.0.0</modelVersion>"
        + (content + "<packaging>pom</packaging></project>");
  }
}
