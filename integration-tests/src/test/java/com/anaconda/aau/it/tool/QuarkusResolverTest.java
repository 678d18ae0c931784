package com.anaconda.aau.it.tool;

import com.anaconda.aau.it.harness.Exhaustive;
import com.anaconda.aau.it.harness.Libraries;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The resolver through which Quarkus fetches an application's dependencies. */
@Exhaustive
class QuarkusResolverTest extends ClojureSuite {

  private static final String VERSION = "3.15.1";

  @Override
  Tool tool() {
    return new Tool("Quarkus resolver", VERSION, "`java`");
  }

  @Override
  String obstacle(int java) {
    return java < 17 ? "`UnsupportedClassVersionError`: Quarkus 3 needs Java 17" : null;
  }

  @Override
  List<String> userAgents() {
    return List.of("Apache-Maven/");
  }

  @Override
  Noise noise() {
    // Quarkus's log manager complains about how it was started.
    return MavenSuite.NOISE.text("\\w{3} \\d\\d?, \\d{4} [\\d:]+ [AP]M");
  }

  @Override
  List<Path> classPath() {
    return Libraries.of("io.quarkus:quarkus-bootstrap-maven-resolver:" + VERSION, CLOJURE);
  }

  @Override
  String script(Workplace place) throws IOException {
    return """
    (import 'io.quarkus.bootstrap.resolver.maven.MavenArtifactResolver
            'org.eclipse.aether.artifact.DefaultArtifact)
    (-> (MavenArtifactResolver/builder)
        (.setUserSettings (java.io.File. "%s"))
        (.setLocalRepository "%s")
        (.setWorkspaceDiscovery false)
        .build
        (.resolve (DefaultArtifact. "%s"))
        .getArtifact
        .getFile
        .getName
        println)
    """
        .formatted(
            MavenCommand.writeSettings(place), place.path("local"), ToyRepository.COORDINATES);
  }
}
