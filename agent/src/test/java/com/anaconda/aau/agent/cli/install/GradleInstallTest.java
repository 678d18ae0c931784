package com.anaconda.aau.agent.cli.install;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** {@code install --gradle}: {@code ~/.gradle/gradle.properties}. */
class GradleInstallTest extends InstallSuite {

  @Override
  String option() {
    return "--gradle";
  }

  @Override
  Path file() {
    return home.resolve(".gradle/gradle.properties");
  }

  @Override
  String settings() {
    return "org.gradle.parallel=true\norg.gradle.jvmargs=-Xmx2g -javaagent:/opt/other.jar\n";
  }

  private void write(String content) throws IOException {
    Files.createDirectories(file().getParent());
    Files.writeString(file(), content, ISO_8859_1);
  }

  private Properties properties() throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file(), ISO_8859_1)) {
      properties.load(reader);
    }
    return properties;
  }

  private String jvmargs() throws IOException {
    return properties().getProperty("org.gradle.jvmargs");
  }

  @Test
  void appendsToExistingOptionsInAnySpelling() throws IOException {
    for (String line :
        List.of(
            "org.gradle.jvmargs=-Xmx2g",
            "  org.gradle.jvmargs : -Xmx2g",
            "org.gradle.jvmargs -Xmx2g",
            "org.gradle.jvmargs=\\\n  -Xmx2g",
            "#org.gradle.jvmargs=-Xmx9g\norg.gradle.jvmargs=-Xmx9g\norg.gradle.jvmargs=-Xmx2g\na=b",
            "a=b\\\norg.gradle.jvmargs=-Xmx9g\norg.gradle.jvmargs=-Xmx2g\n# \\",
            "org.gradle.jvmargs=-Xmx2g\r\na=b\r\n")) {
      write(line);
      install(jar).succeeded();
      assertEquals("-Xmx2g -javaagent:" + jar, jvmargs(), line);
      install(jar, "--uninstall").succeeded();
      assertEquals(line, content());
    }
  }

  @Test
  void restoresEmptyOptions() throws IOException {
    for (String line :
        List.of("org.gradle.jvmargs=", "org.gradle.jvmargs", "org.gradle.jvmargs=\n")) {
      write(line);
      install(jar).succeeded();
      assertEquals("-javaagent:" + jar, jvmargs(), line);
      install(jar, "--uninstall").succeeded();
      assertEquals(line, content());
    }
  }

  @Test
  void refusesALineThatEndsWithABackslash() throws IOException {
    String line = "org.gradle.jvmargs=-Xmx2g\\\n";
    write(line);
    install(jar).refused("cannot append");
    assertEquals(line, content());
  }

  @Test
  void refusesAFileThatGradleRefuses() throws IOException {
    write("org.gradle.jvmargs=-Dx=C:\\users\n");
    install(jar).refused("cannot be read by Gradle either");
  }

  @Test
  void quotesSpacesAndEscapesNonAsciiLetters() throws IOException {
    Path folder = Files.createDirectories(other.resolve("sp ace/j\u00e4r \u65e5'"));
    Path jar = Files.createFile(folder.resolve("aau.jar"));
    install(jar).succeeded();
    assertTrue(content().chars().allMatch(c -> c < 0x7F), content());
    assertEquals("\"-javaagent:" + jar + "\"", jvmargs());
    assertTrue(install(jar, "--status").out().contains(file() + ": on, " + jar + " (this jar)"));
    install(this.jar).succeeded();
    assertEquals("-javaagent:" + this.jar, jvmargs());
    install(jar).succeeded();
    install(jar, "--uninstall").succeeded();
    assertFalse(Files.exists(file()));
  }

  @Test
  void keepsTheAgentsOwnOptions() throws IOException {
    write("org.gradle.jvmargs=-javaagent\\:/old/aau-0.0.1.jar=prefix=java.home -Xmx2g\n");
    install(jar).succeeded();
    assertEquals("-javaagent:" + jar + "=prefix=java.home -Xmx2g", jvmargs());
    install(jar, "--uninstall").succeeded();
    assertEquals("-Xmx2g", jvmargs());
  }

  /** Gradle prefers the user's file to the project's. */
  @Test
  void warnsThatTheSettingOverridesProjectSettings() {
    assertEquals(3, install(jar).succeeded().err().size());
  }

  @Test
  void doesNotWarnAboutProjectsIfTheUserAlreadyHasTheSetting() throws IOException {
    write(settings());
    assertEquals(1, install(jar).succeeded().err().size());
  }

  @Test
  void writesToTheFileThatGradleReads() {
    Path elsewhere = home.resolve("elsewhere");
    InstallRun.of(home, jar, Map.of("GRADLE_USER_HOME", elsewhere.toString()), "Linux", "--gradle")
        .succeeded();
    assertTrue(Files.exists(elsewhere.resolve("gradle.properties")));
    assertFalse(Files.exists(file()));
  }
}
