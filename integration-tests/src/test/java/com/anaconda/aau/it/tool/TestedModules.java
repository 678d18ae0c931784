package com.anaconda.aau.it.tool;

import com.anaconda.aau.it.harness.Build;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/** The sources of a build's modules, each with a test that makes a request. */
final class TestedModules {

  static final List<String> NAMES = List.of("first", "second");

  private static final String CODE =
      """
      public class Url {
        static java.net.URL get() throws Exception {
          return new java.net.URL(System.getProperty("url"));
        }
      }
      """;

  private static final String TEST =
      """
      public class UrlTest {
        @org.junit.Test
        public void isThere() throws Exception {
          Object answer = Url.get().openConnection().getContentType();
          System.out.println("answered: " + answer);
        }
      }
      """;

  private TestedModules() {}

  /** Writes the sources where Maven and Gradle expect them. */
  static void write(Workplace place) throws IOException {
    for (String module : NAMES) {
      place.write(module + "/src/main/java/Url.java", CODE);
      place.write(module + "/src/test/java/UrlTest.java", TEST);
    }
  }

  /** Returns why the modules cannot be built on this Java version, or null if they can. */
  static String obstacle() {
    return Files.exists(Build.javaHome().resolve("bin/javac"))
        ? null
        : "needs a compiler, which this Java does not have";
  }

  /** The value for the tests' system property {@code url}. */
  static String url(Workplace place) {
    return place.repository() + "com/example/toy/1.0/toy-1.0.pom";
  }
}
