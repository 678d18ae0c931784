package com.anaconda.aau.it.harness;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A Maven to run: the one that runs the build, or a published one. */
public final class MavenInstallation {

  private final Path home;

  private MavenInstallation(Path home) {
    this.home = home;
  }

  /** The Maven that runs the build. */
  public static MavenInstallation ofBuild() {
    return new MavenInstallation(Build.mavenHome());
  }

  /** A Maven from the registry. */
  public static MavenInstallation published(String version) {
    Path zip = Libraries.alone("org.apache.maven:apache-maven:" + version + ":zip:bin");
    Path directory = Build.freshDirectory("maven");
    try (InputStream in = Files.newInputStream(zip);
        ZipInputStream entries = new ZipInputStream(in)) {
      for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
        Path file = directory.resolve(entry.getName());
        if (!entry.isDirectory()) {
          Files.createDirectories(file.getParent());
          Files.copy(entries, file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new MavenInstallation(directory.resolve("apache-maven-" + version));
  }

  /** A run in the clean environment of every {@link Fork}. */
  public Fork fork(List<String> arguments) {
    List<String> command = new ArrayList<>();
    // A zip has no permissions to execute.
    command.addAll(List.of("sh", home.resolve("bin/mvn").toString(), "-B"));
    command.addAll(arguments);
    return new Fork(command)
        .environment("JAVA_HOME", Build.javaHome().toString())
        .environment("MAVEN_SKIP_RC", "1")
        .timeout(Duration.ofMinutes(5));
  }

  /**
   * A run as the developer's own, which fills the developer's local repository. One at a time: not
   * every Maven locks it.
   */
  public void runAsDeveloper(List<String> arguments) {
    List<String> all = new ArrayList<>(List.of("-q"));
    if (Files.exists(Build.mavenSettings())) {
      all.addAll(List.of("-s", Build.mavenSettings().toString()));
    }
    all.add("-Dmaven.repo.local=" + Build.mavenRepository());
    all.addAll(arguments);
    synchronized (MavenInstallation.class) {
      fork(all).inDevelopersEnvironment().run().succeeded();
    }
  }
}
