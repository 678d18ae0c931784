package com.anaconda.aau.it.harness;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.anaconda.aau.kit.MavenRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Uses a repository in a directory, which the user's settings declare as the mirror of everything.
 */
class MavenRepositoryTest {

  @TempDir private Path directory;
  private Path local;
  private Path remote;

  @BeforeEach
  void nameTheMirror() throws IOException {
    local = directory.resolve("local");
    remote = Files.createDirectory(directory.resolve("remote"));
    Files.writeString(
        directory.resolve("settings.xml"),
        "<settings><mirrors><mirror><id>here</id><mirrorOf>*</mirrorOf><url>"
            + (remote.toUri() + "</url></mirror></mirrors></settings>"));
    publish("upper", "<dependencies>" + dependency("lower") + "</dependencies>");
    publish("lower", "");
  }

  @Test
  void downloadsIntoTheLocalRepositoryAsMavenDoes() {
    Path file = repository().file("it.some:lower:1");

    assertEquals(local.resolve("it/some/lower/1/lower-1.jar"), file);
  }

  @Test
  void downloadsTransitiveDependencies() {
    assertEquals(
        List.of("it.some.lower-1.jar", "it.some.upper-1.jar"),
        List.copyOf(repository().files("it.some:upper:1").keySet()));
  }

  @Test
  void leavesOutNativeCodeForOtherPlatforms() throws IOException {
    String elsewhere = "<classifier>windows-other</classifier></dependency>";
    publish(
        "loader",
        "<dependencies>"
            + dependency("lower")
            + (dependency("code").replace("</dependency>", elsewhere) + "</dependencies>"));
    publish("code", "");

    assertEquals(
        List.of("it.some.loader-1.jar", "it.some.lower-1.jar"),
        List.copyOf(repository().files("it.some:loader:1").keySet()));
  }

  @Test
  void needsNoNetworkForADownloadedFile() throws IOException {
    Path file = repository().file("it.some:lower:1");
    Files.move(remote, directory.resolve("gone"));

    assertEquals(file, repository().file("it.some:lower:1"));
  }

  @Test
  void listsAllVersionsInAscendingOrder() throws IOException {
    String versions = "<version>1.10</version><version>1.9</version><version>1.10-rc1</version>";
    write(
        remote.resolve("it/some/lower/maven-metadata.xml"),
        "<metadata><versioning><versions>" + versions + "</versions></versioning></metadata>");

    assertEquals(List.of("1.9", "1.10-rc1", "1.10"), repository().versions("it.some:lower"));
  }

  @Test
  void reportsAMissingArtifactInOneLine() {
    Throwable failure =
        assertThrows(IllegalStateException.class, () -> repository().file("it.some:none:1"));

    assertEquals(
        "cannot get it.some:none:1: Could not find artifact it.some:none:jar:1 in here ("
            + (remote.toUri() + ")"),
        failure.getMessage());
  }

  @Test
  void namesTheMissingDependency() throws IOException {
    Files.delete(remote.resolve("it/some/lower/1/lower-1.jar"));
    Throwable failure =
        assertThrows(IllegalStateException.class, () -> repository().files("it.some:upper:1"));

    assertEquals(
        "cannot get it.some:upper:1: Could not find artifact it.some:lower:jar:1 in here ("
            + (remote.toUri() + ")"),
        failure.getMessage());
  }

  private MavenRepository repository() {
    return new MavenRepository(
        local, directory.resolve("settings.xml"), directory.resolve("no-global-settings.xml"));
  }

  private void publish(String name, String more) throws IOException {
    Path directory = Files.createDirectories(remote.resolve("it/some/" + name + "/1"));
    write(directory.resolve(name + "-1.jar"), "never opened");
    write(
        directory.resolve(name + "-1.pom"),
        "<project><modelVersion>4.0.0</modelVersion>" + (artifact(name) + more + "</project>"));
  }

  private static void write(Path file, String text) throws IOException {
    Files.writeString(file, text);
    Files.writeString(Path.of(file + Sha1.EXTENSION), Sha1.of(text.getBytes(UTF_8)));
  }

  private static String dependency(String name) {
    return "<dependency>" + artifact(name) + "</dependency>";
  }

  private static String artifact(String name) {
    return "<groupId>it.some</groupId><artifactId>" + name + "</artifactId><version>1</version>";
  }
}
