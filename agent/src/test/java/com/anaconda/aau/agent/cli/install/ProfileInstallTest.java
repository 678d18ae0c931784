package com.anaconda.aau.agent.cli.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code install --shell} and {@code --sbt}: a shell's profile. */
class ProfileInstallTest extends InstallSuite {

  @Override
  String option() {
    return "--shell";
  }

  @Override
  Path file() {
    return home.resolve(".bashrc");
  }

  @Override
  String settings() {
    return "alias l=ls\nexport JAVA_TOOL_OPTIONS=-Xmx1g\n";
  }

  private InstallRun with(String shell, String... arguments) {
    return InstallRun.of(home, jar, Map.of("SHELL", shell), "Linux", arguments);
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.walk(home)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> home.relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  @Test
  void writesBothFilesThatBashReads() throws IOException {
    with("/bin/bash", "--shell").succeeded();
    assertEquals(List.of(".bashrc", ".profile"), files());
  }

  @Test
  void writesToTheFirstExistingBashProfile() throws IOException {
    Files.createFile(home.resolve(".bash_profile"));
    Files.createFile(home.resolve(".bash_login"));
    with("/bin/bash", "--shell").succeeded();
    assertEquals(List.of(".bash_login", ".bash_profile", ".bashrc"), files());
    assertEquals(0, Files.size(home.resolve(".bash_login")));
  }

  @Test
  void writesTheFilesOfOtherShells() throws IOException {
    with("/usr/bin/zsh", "--shell").succeeded();
    with("/usr/bin/fish", "--shell").succeeded();
    with("/bin/dash", "--shell").succeeded();
    assertEquals(List.of(".config/fish/conf.d/aau-shell.fish", ".profile", ".zshenv"), files());
    with("/bin/bash", "--shell", "--uninstall").succeeded();
    assertEquals(List.of(), files());
    assertFalse(Files.exists(home.resolve(".config")));
  }

  @Test
  void refusesAnUnknownShell() {
    with("/opt/nushell", "--shell").refused("unknown shell");
    with("", "--sbt").refused("unknown shell");
  }

  @Test
  void writesTwoVariablesToOneFile() throws IOException {
    with("/bin/bash", "--shell", "--sbt").succeeded();
    assertTrue(content().contains("export SBT_OPTS="));
    assertTrue(content().contains("export JAVA_TOOL_OPTIONS="));
    with("/bin/bash", "--shell", "--uninstall").succeeded();
    assertFalse(content().contains("JAVA_TOOL_OPTIONS"));
    assertTrue(content().contains("export SBT_OPTS="));
    with("/bin/bash", "--sbt", "--uninstall").succeeded();
    assertEquals(List.of(), files());
  }

  @Test
  void replacesTheVariableIfAnotherIsChosen() throws IOException {
    install(jar).succeeded();
    install(jar, "--variable", "JDK_JAVA_OPTIONS").succeeded();
    assertTrue(content().contains("export JDK_JAVA_OPTIONS="));
    assertFalse(content().contains("export JAVA_TOOL_OPTIONS="));
    assertEquals(2, install(jar, "--variable", "MAVEN_OPTS").exitCode());
  }

  @Test
  void suggestsACommandOnWindows() {
    InstallRun.of(home, jar, Map.of(), "Windows 11", "--shell")
        .refused("type this instead: setx JAVA_TOOL_OPTIONS \"-javaagent:" + jar + "\"");
  }

  @Test
  void changesNothingIfNoOptionSaysWhereToInstall() throws IOException {
    assertEquals(2, InstallRun.of(home, jar).exitCode());
    assertEquals(List.of(), files());
  }

  @Test
  void changesNothingIfOneChangeIsImpossible() throws IOException {
    Path folder = Files.createDirectory(other.resolve("with space"));
    Path jar = Files.createFile(folder.resolve("aau.jar"));
    InstallRun.of(home, jar, "--shell", "--maven").refused("' '");
    Files.createDirectory(home.resolve(".mavenrc"));
    InstallRun.of(home, this.jar, "--shell", "--maven").refused("is not a file");
    assertEquals(List.of(), files());
  }

  @Test
  void statusShowsVariables() {
    InstallRun run =
        InstallRun.of(
            home, jar, Map.of("MAVEN_OPTS", "-Xmx1g -javaagent:/x/aau.jar"), "Linux", "--status");
    assertTrue(
        run.succeeded().out().contains("$MAVEN_OPTS: on, but missing: /x/aau.jar"), run::toString);
  }
}
