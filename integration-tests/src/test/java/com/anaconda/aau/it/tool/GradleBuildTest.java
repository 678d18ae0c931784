package com.anaconda.aau.it.tool;

import com.anaconda.aau.it.harness.Exhaustive;
import com.anaconda.aau.it.harness.Fork;
import com.anaconda.aau.it.harness.Libraries;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A complete {@code gradle build} of two projects, which compiles, tests and packages them. Each
 * project's tests run in a separate JVM and make a request. {@code JAVA_TOOL_OPTIONS} reaches all
 * these JVMs, and also the one that the user starts, which makes no requests.
 */
@Exhaustive
class GradleBuildTest extends GradleSuite {

  private static final String JUNIT = "junit:junit:4.13.2";

  private static final String BUILD =
      """
      subprojects {
        apply plugin: 'java'
        sourceCompatibility = '1.8'
        repositories { maven { url '%s' } }
        dependencies { compile '%s'; testCompile '%s' }
        test { systemProperty 'url', '%s' }
        jar { preserveFileTimestamps = false; reproducibleFileOrder = true }
      }
      """;

  @Override
  Tool tool() {
    return new Tool(name(), VERSION, "`JAVA_TOOL_OPTIONS`");
  }

  @Override
  String name() {
    return "Gradle, `build` with the tests' JVMs";
  }

  @Override
  String builds() {
    return "gradle --no-daemon build";
  }

  @Override
  List<String> userAgents() {
    return List.of("Gradle/" + VERSION, "Java/");
  }

  @Override
  int jvms() {
    return 1 + TestedModules.NAMES.size();
  }

  @Override
  String obstacle(int java) {
    if (super.obstacle(java) != null) {
      return super.obstacle(java);
    }
    if (java > 23) {
      return "`Setting a Security Manager is not supported`: its test JVMs set one, so it needs"
          + " Java 23 or older";
    }
    return TestedModules.obstacle();
  }

  @Override
  Noise noise() {
    return super.noise()
        .text("Picked up JAVA_TOOL_OPTIONS: .*", "\\d+\\.\\d+s")
        // Reports contain times and versions.
        .text("time(stamp)?=\"[^\"]*\"", "Gradle " + VERSION + "</a> at .*")
        // The archives contain file times, and the binary results contain times.
        .content(".*/gradle-worker\\.jar", ".*/test-results/test/binary/results\\.bin");
  }

  @Override
  Fork start(Workplace place, List<String> options) throws IOException {
    List<String> toolOptions = new ArrayList<>(List.of("-Dany=option"));
    toolOptions.addAll(options);
    return super.start(place, List.of())
        .environment("JAVA_TOOL_OPTIONS", String.join(" ", toolOptions));
  }

  @Override
  void writeProject(Workplace place) throws IOException {
    // Downloads JUnit, so that the watched repository has it.
    Libraries.of(JUNIT);
    String url = TestedModules.url(place);
    place.write(
        "build.gradle", BUILD.formatted(place.repository(), ToyRepository.COORDINATES, JUNIT, url));
    place.write("settings.gradle", "include '" + String.join("', '", TestedModules.NAMES) + "'\n");
    TestedModules.write(place);
  }
}
