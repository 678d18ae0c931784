package com.anaconda.aau.it.tool;

import com.anaconda.aau.it.harness.Exhaustive;
import com.anaconda.aau.it.harness.Fork;
import com.anaconda.aau.it.harness.JavaProcess;
import com.anaconda.aau.it.harness.Libraries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Ivy on its own, which uses {@code HttpURLConnection}. */
@Exhaustive
class IvyTest extends PublishingToolSuite {

  static final String VERSION = "2.5.3";

  private static final String SETTINGS =
      """
      <ivysettings>
        <settings defaultResolver="recording"/>
        <resolvers>
          <ibiblio name="recording" m2compatible="true" root="%s"/>
          <ibiblio name="releases" m2compatible="true" root="%s"/>
        </resolvers>
      </ivysettings>
      """;

  private static final String MODULE =
      """
      <ivy-module version="2.0">
        <info organisation="com.example" module="copy"/>
        <publications>
          <artifact name="copy" type="jar" ext="jar"/>
        </publications>
        <dependencies>
          <dependency org="com.example" name="toy" rev="1.0"/>
        </dependencies>
      </ivy-module>
      """;

  @Override
  Tool tool() {
    return new Tool("Ivy", VERSION, "`java`");
  }

  @Override
  List<String> userAgents() {
    return List.of("Apache Ivy/");
  }

  List<Path> classPath() {
    return classPath(tool().version());
  }

  private static List<Path> classPath(String version) {
    return List.of(Libraries.alone("org.apache.ivy:ivy:" + version));
  }

  /** Prepares a run of Ivy whose settings, cache and home are in a workplace. */
  static JavaProcess command(Workplace place, Path settings) {
    return JavaProcess.of("org.apache.ivy.Main", "-settings", settings.toString())
        .arguments("-cache", place.path("cache").toString())
        .options("-Duser.home=" + place.home());
  }

  /** Prepares a run of the version under test. */
  static JavaProcess ivy(Workplace place, Path settings) {
    return command(place, settings).classPath(classPath(VERSION));
  }

  @Override
  Noise noise() {
    return Noise.NONE
        .text("\\d+ms", "\\(\\d+ kB/s\\)", "\\|\\s*\\d+\\s*\\|")
        // Caches and the published descriptor contain dates and times.
        .text("\\d{14}", "time=\"\\d+\"")
        .text("\\w{3} \\w{3} \\d\\d [\\d:]{8} \\w+ \\d{4}");
  }

  @Override
  Fork start(Workplace place, List<String> options) throws IOException {
    Path settings =
        place.write("ivysettings.xml", SETTINGS.formatted(place.repository(), place.releases()));
    Files.copy(
        repository.toys().jar(),
        place.write("dist/copy.jar", ""),
        StandardCopyOption.REPLACE_EXISTING);
    return command(place, settings)
        .arguments("-ivy", place.write("ivy.xml", MODULE).toString())
        .arguments("-publish", "releases", "-revision", "2.0")
        .arguments("-publishpattern", place.path("dist/[artifact].[ext]").toString())
        .arguments("-deliverto", place.path("dist/ivy-[revision].xml").toString())
        .classPath(classPath())
        .options(options.toArray(String[]::new))
        .fork()
        .workingDirectory(place.directory());
  }
}
