package com.anaconda.aau.it.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A Maven to run: the one that runs the build, or a published one. */
public final class MavenInstallation {

  private static final Map<String, MavenInstallation> PUBLISHED = new ConcurrentHashMap<>();

  private final Path home;
  private final Set<List<String>> done = new HashSet<>();

  private MavenInstallation(Path home) {
    this.home = home;
    keepOutTheOptionsOfThisBuild();
  }

  /**
   * Creates a {@code .mvn}. Maven searches the parents of its working directory for one, and would
   * otherwise find this project's.
   */
  private static void keepOutTheOptionsOfThisBuild() {
    try {
      Files.write(Build.directory(".mvn").resolve("jvm.config"), JavaProcess.SHORT_LIVED);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The Maven that runs the build. */
  public static MavenInstallation ofBuild() {
    return new MavenInstallation(Build.mavenHome());
  }

  /** A Maven from Maven Central. */
  public static MavenInstallation published(String version) {
    return PUBLISHED.computeIfAbsent(
        version,
        it -> {
          Path files = Zip.unpacked("org.apache.maven:apache-maven:" + version + ":zip:bin");
          return new MavenInstallation(files.resolve("apache-maven-" + version));
        });
  }

  /** Prepares a run in the clean environment of a {@link Fork}. */
  public Fork fork(List<String> arguments) {
    return new Fork(command(arguments))
        .environment("JAVA_HOME", Build.javaHome().toString())
        .environment("MAVEN_SKIP_RC", "1")
        .timeout(Duration.ofMinutes(5));
  }

  /** The command line, for starting Maven elsewhere. */
  public List<String> command(List<String> arguments) {
    List<String> command = new ArrayList<>();
    // Files from a zip are not executable.
    command.addAll(List.of("sh", home.resolve("bin/mvn").toString(), "-B"));
    command.addAll(arguments);
    return command;
  }

  /**
   * Runs Maven in the developer's environment to fill the developer's local repository. Does each
   * run only once, because repeating it would change nothing, and only one at a time, because not
   * every Maven locks the repository.
   */
  public void runAsDeveloper(List<String> arguments) {
    List<String> all = new ArrayList<>(List.of("-q"));
    if (Files.exists(Build.mavenSettings())) {
      all.addAll(List.of("-s", Build.mavenSettings().toString()));
    }
    all.add("-Dmaven.repo.local=" + Build.mavenRepository());
    all.addAll(arguments);
    synchronized (MavenInstallation.class) {
      if (!done.contains(arguments)) {
        fork(all).inDevelopersEnvironment().run().succeeded();
        done.add(arguments);
      }
    }
  }
}
