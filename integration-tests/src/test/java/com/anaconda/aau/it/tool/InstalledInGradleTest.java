package com.anaconda.aau.it.tool;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.anaconda.aau.it.harness.Fork;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** {@code install --gradle}, then Gradle, whose daemon makes the requests. */
class InstalledInGradleTest extends RepositoryToolSuite {

  private static final Path GRADLE = Path.of("/usr/bin/gradle");

  private static final String BUILD =
      """
      repositories { maven { url '%s' } }
      configurations { toys }
      dependencies { toys '%s' }
      task fetch(type: Copy) { from configurations.toys; into '%s' }
      """;

  private final Installation installation =
      Installation.of("sp ace " + Installation.LETTERS, "/bin/sh");

  @Override
  String userAgent() {
    return "Gradle/";
  }

  @Override
  Fork fetch(String repository) throws IOException {
    assumeTrue(Files.isExecutable(GRADLE), GRADLE + " is not installed");
    Path project = Files.createDirectory(installation.home().resolve("project"));
    String build = BUILD.formatted(repository, ToyRepository.COORDINATES, scratch);
    Files.writeString(project.resolve("build.gradle"), build);
    installation.run("--gradle").succeeded();
    return installation
        .in(new Fork(List.of(GRADLE.toString(), "-q", "--no-daemon", "fetch")))
        .workingDirectory(project)
        .timeout(Duration.ofMinutes(5));
  }
}
