package com.anaconda.aau.it.tool;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.anaconda.aau.it.harness.Exhaustive;
import com.anaconda.aau.it.harness.Fork;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Runs {@code install --gradle}, then Gradle, whose daemon makes the requests. */
@Exhaustive
class InstalledInGradleTest {

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

  @AutoClose private final WatchedRepository repository = new WatchedRepository();

  @Test
  void gradlesRequestsCarryTokens() throws IOException {
    assumeTrue(Files.isExecutable(GRADLE), GRADLE + " is not installed");
    Workplace place = repository.workplace();
    Path build =
        place.write(
            "build.gradle",
            BUILD.formatted(place.repository(), ToyRepository.COORDINATES, place.path("toys")));
    installation.run("--gradle").succeeded();

    Fork gradle = new Fork(List.of(GRADLE.toString(), "-q", "--no-daemon", "fetch"));
    repository.assertFetchedWithTokens(
        installation.in(gradle).workingDirectory(build.getParent()).timeout(Duration.ofMinutes(5)),
        place.directory());
  }
}
