package com.anaconda.aau.it.tool;

import com.anaconda.aau.it.harness.Build;
import com.anaconda.aau.it.harness.Fork;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Debian's Gradle, the only complete distribution that a package registry offers. */
abstract class GradleSuite extends RepositoryToolSuite {

  private static final Path GRADLE = Path.of("/usr/bin/gradle");

  static final String VERSION = "4.4.1";

  static final Noise NOISE =
      Noise.NONE
          .text(
              "BUILD SUCCESSFUL in .*",
              "daemon-\\d+",
              Noise.DATED_COMMENT,
              "inceptionTimestamp=\\d+")
          // Gradle's caches and logs are full of times, ports and process ids.
          .content("user-home/.*\\.(bin|lock|log)", "\\.gradle/.*", "gradle\\.properties");

  private static final String BUILD =
      """
      repositories { maven { url '%s' } }
      configurations { toys }
      dependencies { toys '%s' }
      apply plugin: 'base'
      task fetch(type: Copy) { from configurations.toys; into 'toys' }
      """;

  @Override
  Tool tool() {
    return new Tool(name(), VERSION, "`org.gradle.jvmargs` in `gradle.properties`");
  }

  abstract String name();

  /** The builds to run, as shell commands. */
  abstract String builds();

  @Override
  List<String> userAgents() {
    return List.of("Gradle/" + VERSION);
  }

  @Override
  String obstacle(int java) {
    if (!Files.isDirectory(Path.of("/usr/share/gradle/lib"))) {
      return "Debian's Gradle " + VERSION + " is not installed";
    }
    return null;
  }

  @Override
  Noise noise() {
    return NOISE;
  }

  @Override
  Fork start(Workplace place, List<String> options) throws IOException {
    writeProject(place);
    // Any option except -D makes --no-daemon start a second JVM and print a line about it. -Xmx
    // makes this happen in the run without the agent, too.
    String jvm = "org.gradle.jvmargs=-Xmx512m " + String.join(" ", options) + "\n";
    // The idle timeout stops the daemon if the test ends without stopping it.
    place.write("gradle.properties", jvm + "org.gradle.daemon.idletimeout=60000\n");
    String script = "set -e; gradle() { " + GRADLE + " -g user-home \"$@\"; }; " + builds();
    return new Fork(List.of("sh", "-c", script))
        .environment("JAVA_HOME", Build.javaHome().toString())
        .workingDirectory(place.directory())
        .timeout(Duration.ofMinutes(5));
  }

  void writeProject(Workplace place) throws IOException {
    place.write("build.gradle", BUILD.formatted(place.repository(), ToyRepository.COORDINATES));
    place.write("settings.gradle", "");
  }
}
