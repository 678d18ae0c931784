package com.anaconda.aau.it.tool;

import com.anaconda.aau.it.harness.Exhaustive;
import com.anaconda.aau.it.harness.Fork;
import com.anaconda.aau.it.harness.JavaProcess;
import com.anaconda.aau.it.harness.JavaVersion;
import com.anaconda.aau.it.harness.Libraries;
import java.io.IOException;
import java.util.List;

/**
 * The dependency resolution of a current Gradle, with its relocated Apache HttpClient, called by a
 * script. Maven repositories have no Gradle distribution, only this engine in a single jar. The jar
 * is 185 MB, so the test runs only with {@code -Dit.gradle.engine=true}.
 */
@Exhaustive
class GradleEngineTest extends RepositoryToolSuite {

  private static final String VERSION = "8.11.1";

  private static final String SCRIPT =
      """
      def project = org.gradle.testfixtures.ProjectBuilder.builder()
          .withProjectDir(new File('%s'))
          .withGradleUserHomeDir(new File('%s'))
          .build()
      project.repositories { maven { url '%s'; allowInsecureProtocol true } }
      project.configurations { toys }
      project.dependencies { toys '%s' }
      project.configurations.toys.files.each { println it.name }
      // Gradle's threads would keep the JVM alive.
      System.exit(0)
      """;

  @Override
  Tool tool() {
    return new Tool("Gradle, the engine alone", VERSION, "`java`, as Gradle's daemon gets them");
  }

  @Override
  String obstacle(int java) {
    if (!Boolean.getBoolean("it.gradle.engine")) {
      return "downloads 185 MB: runs only with -Dit.gradle.engine=true";
    }
    if (java > 23) {
      return "`Unsupported class file major version "
          + (java + 44)
          + "`: it supports Java up to 23";
    }
    return null;
  }

  @Override
  List<String> userAgents() {
    return List.of("Gradle/" + VERSION);
  }

  @Override
  Noise noise() {
    return GradleSuite.NOISE;
  }

  @Override
  Fork start(Workplace place, List<String> options) throws IOException {
    String script =
        SCRIPT.formatted(
            place.path("project"),
            place.path("user-home"),
            place.repository(),
            ToyRepository.COORDINATES);
    JavaProcess java =
        JavaProcess.of("groovy.ui.GroovyMain", place.write("fetch.groovy", script).toString())
            .classPath(Libraries.of("dev.gradleplugins:gradle-api:" + VERSION))
            .options("-Duser.home=" + place.home())
            .options(options.toArray(String[]::new));
    // Gradle starts its daemon with this option.
    String[] opened = {"--add-opens", "java.base/java.lang=ALL-UNNAMED"};
    return (JavaVersion.OF_FORKS < 9 ? java : java.options(opened))
        .fork()
        .workingDirectory(place.directory());
  }
}
