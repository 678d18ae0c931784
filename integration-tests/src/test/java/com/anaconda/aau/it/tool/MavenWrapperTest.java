package com.anaconda.aau.it.tool;

import com.anaconda.aau.it.harness.Build;
import com.anaconda.aau.it.harness.Exhaustive;
import com.anaconda.aau.it.harness.Fork;
import com.anaconda.aau.it.harness.Libraries;
import com.anaconda.aau.it.harness.Zip;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A project's {@code mvnw}, which downloads Maven and runs it in the same JVM. */
@Exhaustive
class MavenWrapperTest extends MavenSuite {

  private static final Path WRAPPER =
      Zip.unpacked("org.apache.maven.wrapper:maven-wrapper-distribution:3.3.4:zip:bin");

  @Override
  String version() {
    return "3.8.8";
  }

  @Override
  Tool tool() {
    return new Tool("Maven Wrapper, with Maven " + version(), "3.3.4", "`.mvn/jvm.config`");
  }

  @Override
  List<String> userAgents() {
    return List.of("mvnw/3.3.4", "Apache-Maven/" + version());
  }

  @Override
  Noise noise() {
    // The test itself writes this file.
    return super.noise().content(".mvn/jvm.config");
  }

  @Override
  Fork start(Workplace place, List<String> options) throws IOException {
    String name = "org/apache/maven/apache-maven/V/apache-maven-V-bin.zip".replace("V", version());
    Libraries.alone("org.apache.maven:apache-maven:" + version() + ":zip:bin");
    place.write(
        ".mvn/wrapper/maven-wrapper.properties",
        "distributionUrl=" + place.repository() + name + "\n");
    Files.copy(
        WRAPPER.resolve(".mvn/wrapper/maven-wrapper.jar"),
        place.path(".mvn/wrapper/maven-wrapper.jar"));
    Path mvnw = Files.copy(WRAPPER.resolve("mvnw"), place.path("mvnw"));
    place.write(".mvn/jvm.config", String.join("\n", options) + "\n");
    List<String> command = new ArrayList<>(List.of("sh", mvnw.toString(), "-B"));
    command.addAll(command().arguments(place, List.of()));
    return new Fork(command)
        .environment("JAVA_HOME", Build.javaHome().toString())
        .environment("MAVEN_SKIP_RC", "1")
        .environment("MAVEN_USER_HOME", place.path("maven-user-home").toString())
        .workingDirectory(place.directory())
        .timeout(Duration.ofMinutes(5));
  }
}
