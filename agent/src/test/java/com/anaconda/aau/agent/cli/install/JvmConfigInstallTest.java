package com.anaconda.aau.agent.cli.install;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** {@code install --project} for a Maven project: {@code .mvn/jvm.config}. */
class JvmConfigInstallTest extends InstallSuite {

  @Override
  void prepare() throws IOException {
    Files.createFile(home.resolve("pom.xml"));
  }

  @Override
  String option() {
    return "--project=" + home;
  }

  @Override
  Path file() {
    return home.resolve(".mvn/jvm.config");
  }

  @Override
  String settings() {
    return "-Xmx1g\n-javaagent:/opt/other.jar -Dx=y\n";
  }

  /** Maven 3 would treat a comment as an option. */
  @Override
  boolean hasComments() {
    return false;
  }

  @Test
  void keepsAnEmptyFolderThatExistedBefore() throws IOException {
    Files.createDirectory(home.resolve(".mvn"));
    install(jar).succeeded();
    install(jar, "--uninstall").succeeded();
    assertEquals(0, Files.list(home.resolve(".mvn")).count());
  }

  @Test
  void refusesAPathThatMvnWouldSplit() throws IOException {
    Path folder = Files.createDirectory(other.resolve("with space"));
    install(Files.createFile(folder.resolve("aau.jar"))).refused("' '");
  }

  @Test
  void writesNonAsciiLettersUnchanged() throws IOException {
    Path folder = Files.createDirectory(other.resolve("j\u00e4r"));
    Path jar = Files.createFile(folder.resolve("aau.jar"));
    InstallRun run = install(jar).succeeded();
    assertEquals("-javaagent:" + jar + "\n\n", Files.readString(file()));
    assertEquals(2, run.err().size(), run::toString);
  }

  @Test
  void keepsTheOptionsOfAnAgentThatTheUserAdded() throws IOException {
    Files.createDirectory(home.resolve(".mvn"));
    String own = "-Xmx1g -javaagent:" + jar + "=prefix=java.home -Dx=y\n";
    Files.writeString(file(), own);
    install(jar).succeeded();
    assertEquals(own, content());
    Path moved = Files.createFile(other.resolve("aau-2.0.0.jar"));
    install(moved).succeeded();
    assertEquals(own.replace("aau.jar", "aau-2.0.0.jar"), content());
    install(jar, "--uninstall").succeeded();
    assertEquals("-Xmx1g -Dx=y\n", content());
  }

  @Test
  void refusesAFolderWithoutAProject() {
    InstallRun.of(home, jar, "--project=" + other)
        .refused("is not the directory of a Maven, Gradle");
    InstallRun.of(home, jar, "--project=" + other.resolve("none")).refused("no such directory");
  }
}
