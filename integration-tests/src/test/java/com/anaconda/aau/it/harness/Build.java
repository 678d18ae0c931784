package com.anaconda.aau.it.harness;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.anaconda.aau.it.program.Hello;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Settings that the build passes to the tests as system properties. */
public final class Build {

  private Build() {}

  /** The jar under test. */
  public static Path agent() {
    return jar("it.agent");
  }

  /** Returns the report's jar. */
  public static Path report() {
    return jar("it.report");
  }

  private static Path jar(String property) {
    Path jar = path(property);
    assertTrue(
        Files.isRegularFile(jar), () -> jar + " does not exist: run mvn verify in the root folder");
    return jar;
  }

  /** The JDK that forked JVMs run on. */
  public static Path javaHome() {
    return path("it.java.home");
  }

  /** The compiled programs that forked JVMs run. */
  public static Path programs() {
    try {
      return PathWithoutBlanks.of(
          Path.of(Hello.class.getProtectionDomain().getCodeSource().getLocation().toURI()));
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The Maven that runs the build. */
  public static Path mavenHome() {
    return path("kit.maven.home");
  }

  /** The user's Maven settings file, which need not exist. */
  public static Path mavenSettings() {
    return path("kit.maven.settings");
  }

  /** The local repository of the Maven that runs the build. */
  public static Path mavenRepository() {
    return path("kit.maven.repository");
  }

  /** The C sources. */
  public static Path nativeSources() {
    return path("it.native");
  }

  /** The documentation in the source tree. */
  public static Path documentation() {
    return path("it.documentation");
  }

  /** A folder that is kept from one test to the next. */
  public static Path directory(String name) {
    try {
      return Files.createDirectories(path("it.directory").resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A fresh folder, which is kept after the test so that a failure can be investigated. */
  public static Path freshDirectory(String prefix) {
    try {
      return Files.createTempDirectory(directory("forks"), prefix);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path path(String property) {
    String value = System.getProperty(property);
    if (value == null) {
      throw new IllegalStateException(
          "system property " + property + " is not set: run the test through Maven");
    }
    return PathWithoutBlanks.of(Path.of(value).toAbsolutePath().normalize());
  }
}
