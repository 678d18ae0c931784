package com.anaconda.aau.it.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.anaconda.aau.it.harness.Fork;
import com.anaconda.aau.it.harness.MavenInstallation;
import com.anaconda.aau.it.harness.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Runs {@code install --maven}, then Maven, whose script reads {@code ~/.mavenrc}. */
class InstalledInMavenTest {

  private final Installation installation = Installation.of(Installation.LETTERS, "/bin/sh");

  @AutoClose private final WatchedRepository repository = new WatchedRepository();
  private final MavenInstallation maven = MavenInstallation.ofBuild();

  /** Runs Maven with the user's own configuration files and no other options. */
  private Fork maven(Fork fork) {
    return installation.in(fork).environment("MAVEN_OPTS", null).environment("MAVEN_SKIP_RC", null);
  }

  private Fork fetch(Workplace place) throws IOException {
    Path jar = repository.toys().jar();
    return maven(new MavenCommand(maven, "3.1.4", jar).fork(place, List.of()));
  }

  @Test
  void mavensRequestsCarryTokens() throws IOException {
    Workplace place = repository.workplace();
    installation.run("--maven").succeeded();

    repository.assertFetchedWithTokens(fetch(place), place.directory());
  }

  @Test
  void installsIntoAProjectsJvmConfig() throws IOException {
    Workplace place = repository.workplace();
    Files.createDirectories(place.path(".mvn"));
    installation.run("--project", place.directory().toString()).succeeded();

    repository.assertFetchedWithTokens(fetch(place), place.directory());
  }

  @Test
  void runsMavenWithoutTheAgentIfTheJarIsMissingOrUnreadableInTheLocale() throws IOException {
    Path rc = installation.home().resolve(".mavenrc");
    installation.run("--maven").succeeded();
    assertTrue(Files.exists(rc));

    maven(maven.fork(List.of("-v"))).environment("LC_ALL", "C").run().succeeded();
    Files.delete(installation.jar());
    maven(maven.fork(List.of("-v"))).run().succeeded();
  }

  @Test
  void explainsInOneLineThatMavenCannotHandleAJarPath() {
    Installation spaces = Installation.of("with space", "/bin/sh");
    Outcome outcome = spaces.run("--maven");
    assertEquals(1, outcome.exitCode());
    assertEquals(1, outcome.stderr().lines().count(), outcome::toString);
    assertTrue(outcome.stderr().startsWith("aau: MAVEN_OPTS cannot handle"), outcome::toString);
    assertFalse(Files.exists(spaces.home().resolve(".mavenrc")));
  }
}
