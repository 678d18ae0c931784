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
import org.junit.jupiter.api.Test;

/** {@code install --maven}, then Maven: its script reads {@code ~/.mavenrc}. */
class InstalledInMavenTest extends MavenSuite {

  private final Installation installation = Installation.of(Installation.LETTERS, "/bin/sh");

  @Override
  MavenInstallation maven() {
    return MavenInstallation.ofBuild();
  }

  @Override
  Fork fetch(String repository) throws IOException {
    installation.run("--maven").succeeded();
    return maven(super.fetch(repository));
  }

  private Fork maven(Fork fork) {
    return installation.in(fork).environment("MAVEN_OPTS", null).environment("MAVEN_SKIP_RC", null);
  }

  @Test
  void aProjectHasItInItsJvmConfig() throws IOException {
    Path project = installation.home().resolve("project");
    Files.createDirectories(project.resolve(".mvn"));
    Fork fork = fetch(repository()).workingDirectory(project);
    installation.run("--maven", "--uninstall").succeeded();
    installation.run("--project", project.toString()).succeeded();

    fetchAndCheck(fork);
  }

  @Test
  void withoutTheJarOrItsLettersMavenRunsWithoutTheAgent() throws IOException {
    Path rc = installation.home().resolve(".mavenrc");
    installation.run("--maven").succeeded();
    assertTrue(Files.exists(rc));

    maven(maven().fork(List.of("-v"))).environment("LC_ALL", "C").run().succeeded();
    Files.delete(installation.jar());
    maven(maven().fork(List.of("-v"))).run().succeeded();
  }

  @Test
  void aJarThatMvnCannotNameIsSaidInOneLine() {
    Installation spaces = Installation.of("with space", "/bin/sh");
    Outcome outcome = spaces.run("--maven");
    assertEquals(1, outcome.exitCode());
    assertEquals(1, outcome.stderr().lines().count(), outcome::toString);
    assertTrue(outcome.stderr().startsWith("aau: MAVEN_OPTS cannot be given"), outcome::toString);
    assertFalse(Files.exists(spaces.home().resolve(".mavenrc")));
  }
}
