package com.anaconda.aau.it.tool;

import com.anaconda.aau.it.harness.Fork;
import com.anaconda.aau.it.harness.MavenInstallation;
import java.io.IOException;
import java.util.List;

/** The tests that every version of Maven must pass. */
abstract class MavenSuite extends PublishingToolSuite {

  static final Noise NOISE =
      Noise.NONE
          .text(
              "at [\\d.]+ [kKMG]?B/s(ec)?",
              "Total time: .*",
              "Finished at: .*",
              "Final Memory: .*",
              Noise.DATED_COMMENT,
              "lastUpdated\\W+\\d+",
              // Java 26 warns about final fields that Maven and Sisu mutate; the warnings contain
              // an identity hash.
              "unnamed module @\\p{XDigit}+")
          // Maven downloads several files at a time.
          .lineOrder();

  abstract String version();

  /** The transport to use, or null for Maven's default. */
  String transport() {
    return null;
  }

  MavenInstallation maven() {
    return MavenInstallation.published(version());
  }

  @Override
  Tool tool() {
    String name = transport() == null ? "Maven" : "Maven, transport " + transport();
    return new Tool(name, version(), "`MAVEN_OPTS`");
  }

  /** The version of maven-deploy-plugin. */
  String deployPlugin() {
    return "3.1.4";
  }

  @Override
  List<String> userAgents() {
    return List.of("Apache-Maven/");
  }

  @Override
  Noise noise() {
    return NOISE;
  }

  @Override
  Fork start(Workplace place, List<String> options) throws IOException {
    List<String> more =
        transport() == null ? List.of() : List.of("-Dmaven.resolver.transport=" + transport());
    return command().fork(place, more).environment("MAVEN_OPTS", String.join(" ", options));
  }

  final MavenCommand command() {
    return new MavenCommand(maven(), deployPlugin(), repository.toys().jar());
  }
}
