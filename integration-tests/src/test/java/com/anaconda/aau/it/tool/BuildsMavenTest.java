package com.anaconda.aau.it.tool;

import com.anaconda.aau.it.harness.Fork;
import com.anaconda.aau.it.harness.JavaProcess;
import com.anaconda.aau.it.harness.MavenInstallation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The Maven that runs the build. Up to 3.8, Maven contains a relocated Apache HttpClient. Both
 * {@code MAVEN_OPTS} and {@code .mvn/jvm.config} add the agent, which must still act only once.
 */
class BuildsMavenTest extends MavenSuite {

  @Override
  String version() {
    return null;
  }

  @Override
  Tool tool() {
    return new Tool(
        "Maven, the build's own", version(), "`MAVEN_OPTS` and `.mvn/jvm.config`, both at once");
  }

  @Override
  MavenInstallation maven() {
    return MavenInstallation.ofBuild();
  }

  @Override
  Noise noise() {
    // The test itself writes this file.
    return super.noise().content(".mvn/jvm.config");
  }

  @Override
  Fork start(Workplace place, List<String> options) throws IOException {
    List<String> all = new ArrayList<>(JavaProcess.SHORT_LIVED);
    all.addAll(options);
    place.write(".mvn/jvm.config", String.join("\n", all) + "\n");
    return super.start(place, options);
  }
}
