package com.anaconda.aau.agent.cli.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** {@code install --maven}: {@code ~/.mavenrc}. */
class MavenInstallTest extends InstallSuite {

  @Override
  String option() {
    return "--maven";
  }

  @Override
  Path file() {
    return home.resolve(".mavenrc");
  }

  @Override
  String settings() {
    return "JAVA_HOME=/opt/jdk\nMAVEN_OPTS=\"-Xmx1g -javaagent:/opt/other.jar\"\n";
  }

  /** mvn expands MAVEN_OPTS without quotes. */
  @Test
  void refusesAPathThatMvnWouldSplit() throws IOException {
    Path folder = Files.createDirectory(other.resolve("with space"));
    install(Files.createFile(folder.resolve("aau.jar"))).refused("MAVEN_OPTS cannot handle");
    assertFalse(Files.exists(file()));
  }

  @Test
  void refusesABlockWithoutAnEndMark() throws IOException {
    install(jar).succeeded();
    String cut = content().substring(0, content().indexOf("# <<<"));
    Files.writeString(file(), cut);
    install(jar).refused("remove it by hand");
    install(jar, "--uninstall").refused("remove it by hand");
    assertEquals(cut, content());
  }

  /** Checks only the text, because cmd.exe cannot run here. */
  @Test
  void writesABatchFileOnWindows() throws IOException {
    Path folder = Files.createDirectories(other.resolve("Program Files (x86)"));
    Path jar = Files.createFile(folder.resolve("aau.jar"));
    windows(jar, "--maven").succeeded();
    assertEquals(
        List.of(
            "@rem >>> aau.jar install --maven: " + jar,
            "@if not defined AAU_IN_MAVEN_OPTS if exist \""
                + (jar + "\" set MAVEN_OPTS=%MAVEN_OPTS% \"-javaagent:" + jar + "\""),
            "@if exist \"" + jar + "\" set AAU_IN_MAVEN_OPTS=1",
            "@rem <<< aau.jar install --maven"),
        Files.readAllLines(home.resolve("mavenrc_pre.cmd")));
    windows(jar, "--maven", "--uninstall").succeeded();
    assertFalse(Files.exists(home.resolve("mavenrc_pre.cmd")));
  }

  @Test
  void refusesNonAsciiLettersInABatchFile() throws IOException {
    windows(Files.createFile(other.resolve("\u00e4.jar")), "--maven").refused("code page");
    windows(Files.createFile(other.resolve("100%.jar")), "--maven").refused("'%'");
  }

  private InstallRun windows(Path jar, String... arguments) {
    return InstallRun.of(home, jar, Map.of(), "Windows 11", arguments);
  }
}
