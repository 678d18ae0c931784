package com.anaconda.aau.it.tool;

import com.anaconda.aau.it.harness.Exhaustive;
import com.anaconda.aau.it.harness.Fork;
import com.anaconda.aau.it.harness.JavaProcess;
import com.anaconda.aau.it.harness.Libraries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * The launcher fetches sbt itself, and sbt then fetches the toy, both with a relocated coursier.
 * sbt publishes with a bundled Ivy. A run takes more than a minute of CPU time, so the test runs
 * only with {@code -Dit.sbt=true}.
 */
@Exhaustive
class SbtTest extends PublishingToolSuite {

  private static final String VERSION = "1.11.7";

  private static final String BUILD =
      """
      name := "copy"
      organization := "com.example"
      version := "2.0"
      crossPaths := false
      autoScalaLibrary := false
      libraryDependencies += "com.example" %% "toy" %% "1.0"
      Compile / packageBin := file("dist/copy.jar")
      Compile / packageDoc / publishArtifact := false
      Compile / packageSrc / publishArtifact := false
      publishTo := Some(("releases" at "%s").withAllowInsecureProtocol(true))
      """;

  private static final String REPOSITORIES =
      """
      [repositories]
        recording: %s, allowInsecureProtocol
      """;

  @Override
  Tool tool() {
    return new Tool("sbt, resolving and publishing", VERSION, "`java`, as the `sbt` script does");
  }

  @Override
  String obstacle(int java) {
    return Boolean.getBoolean("it.sbt")
        ? null
        : "takes more than a minute: runs only with -Dit.sbt=true";
  }

  @Override
  List<String> userAgents() {
    return List.of("Coursier/2.0", "Apache Ivy/2.3.0-sbt-");
  }

  @Override
  Noise noise() {
    return Noise.NONE
        .text("Total time: .*")
        // sbt names the compiled lines of build.sbt by a hash that differs in every run, even
        // without the agent.
        .text("\\$[0-9a-f]{20}")
        .content("project/target/config-classes/.*");
  }

  @Override
  Fork start(Workplace place, List<String> options) throws IOException {
    fetchSbt();
    place.write("build.sbt", BUILD.formatted(place.releases()));
    place.write("project/build.properties", "sbt.version=" + VERSION + "\n");
    place.write("dist/README", "The file to publish.\n");
    Files.copy(repository.toys().jar(), place.path("dist/copy.jar"));
    Path repositories = place.write("repositories", REPOSITORIES.formatted(place.repository()));
    Path launcher = Libraries.alone("org.scala-sbt:sbt-launch:" + VERSION);
    return JavaProcess.of("-jar", launcher.toString(), "update", "publish")
        .options("-Duser.home=" + place.home())
        .options("-Dsbt.override.build.repos=true", "-Dsbt.repository.config=" + repositories)
        .options("-Dsbt.boot.directory=" + place.path("boot"))
        .options("-Dsbt.global.base=" + place.path("global"))
        .options("-Dsbt.ivy.home=" + place.path("ivy"))
        .options("-Dsbt.coursier.home=" + place.path("coursier"))
        .options("-Dsbt.ci=true", "-Dsbt.log.noformat=true", "-Dsbt.server.autostart=false")
        .options(options.toArray(String[]::new))
        .fork()
        .workingDirectory(place.directory())
        .timeout(Duration.ofMinutes(5));
  }

  /** Downloads what the launcher will request from the repository. */
  private static void fetchSbt() {
    Libraries.of("org.scala-sbt:sbt:" + VERSION);
    Libraries.of("org.scala-lang:scala-compiler:2.12.20");
    Libraries.of("com.eed3si9n:sjson-new-core_2.12:0.10.1");
  }
}
