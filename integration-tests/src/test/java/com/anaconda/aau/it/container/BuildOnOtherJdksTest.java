package com.anaconda.aau.it.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.anaconda.aau.it.harness.Build;
import com.anaconda.aau.it.harness.Exhaustive;
import com.anaconda.aau.it.harness.MavenInstallation;
import com.anaconda.aau.it.harness.Outcome;
import com.anaconda.aau.it.harness.Sha1;
import com.anaconda.aau.it.harness.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testcontainers.containers.Network;

/**
 * Rebuilds the jar on each LTS JDK that can build it, except the build's own, with another Maven.
 */
@Exhaustive
@NeedsDocker
@Order(4)
class BuildOnOtherJdksTest {

  @AutoClose private final Network network = Network.newNetwork();

  @ParameterizedTest(name = "JDK {0}")
  @MethodSource
  void makesTheSameJar(int jdk) throws IOException {
    List<String> maven = MavenInstallation.published("3.9.16").command(SourceTree.arguments());
    SourceTree sources = SourceTree.copy();

    try (JavaContainer container =
        new JavaContainer(jdk, network).reading(Build.mavenRepository())) {
      container.start();
      assumeTrue(
          container.run(List.of("sh", "-c", "command -v javac")).exitCode() == 0,
          () -> container.getDockerImageName() + " has only a JRE, which cannot build");
      Outcome outcome =
          container
              .run(
                  List.of(
                      "sh",
                      "-c",
                      "cp -r "
                          + sources.root()
                          + " /tmp/sources && cd /tmp/sources"
                          + (" && " + String.join(" ", maven) + " >&2")
                          + (" && sha1sum < " + SourceTree.jarIn(Path.of("/tmp/sources")))))
              .succeeded();
      assertEquals(Sha1.of(Files.readAllBytes(Build.agent())) + "  -\n", outcome.stdout());
    }
  }

  static IntStream makesTheSameJar() {
    return IntStream.of(17, 21, 25).filter(jdk -> jdk != Runtime.version().feature());
  }
}
