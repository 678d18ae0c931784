package com.anaconda.aau.it.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.anaconda.aau.it.harness.Fork;
import com.anaconda.aau.it.harness.JavaProcess;
import com.anaconda.aau.it.harness.MavenInstallation;
import com.anaconda.aau.it.harness.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every Maven must pass. */
abstract class MavenSuite extends RepositoryToolSuite {

  private static final String GET = "org.apache.maven.plugins:maven-dependency-plugin:3.6.1:get";

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

  abstract MavenInstallation maven();

  @Override
  String userAgent() {
    return "Apache-Maven/";
  }

  @Override
  Fork fetch(String repository) throws IOException {
    // Fetches the plugin from the real repositories, for the mirror to have it.
    maven().runAsDeveloper(List.of(GET, "-Dartifact=org.slf4j:slf4j-nop:1.7.36:pom"));
    Path settings = scratch.resolve("settings.xml");
    Files.writeString(settings, SETTINGS.formatted(repository));
    return maven()
        .fork(
            List.of(
                // A local repository, unlike a remote one, has no checksums.
                "-c",
                "-s",
                settings.toString(),
                "-gs",
                settings.toString(),
                "-Dmaven.repo.local=" + scratch.resolve("local"),
                GET,
                "-Dartifact=" + ToyRepository.COORDINATES,
                "-Dtransitive=false"))
        .environment("MAVEN_OPTS", JavaProcess.agentOption());
  }

  @Test
  void printsTheSame() {
    List<String> command = List.of("-v");
    Outcome without = maven().fork(command).run().succeeded();
    Outcome with =
        maven()
            .fork(command)
            .environment("MAVEN_OPTS", JavaProcess.agentOption())
            .run()
            .succeeded();

    assertEquals(without.stdout(), with.stdout());
    assertEquals(without.stderr(), with.stderr());
  }
}
