package com.anaconda.aau.it.tool;

import com.anaconda.aau.it.harness.Exhaustive;
import com.anaconda.aau.it.harness.Libraries;
import java.nio.file.Path;
import java.util.List;

/** The library through which the {@code clojure} command fetches dependencies. */
@Exhaustive
class ToolsDepsTest extends ClojureSuite {

  private static final String VERSION = "0.24.1523";

  @Override
  Tool tool() {
    return new Tool("Clojure tools.deps", VERSION, "`java`");
  }

  @Override
  List<String> userAgents() {
    return List.of("Aether");
  }

  @Override
  Noise noise() {
    return MavenSuite.NOISE;
  }

  @Override
  List<Path> classPath() {
    return Libraries.of("org.clojure:tools.deps:" + VERSION, CLOJURE);
  }

  @Override
  String script(Workplace place) {
    return """
    (require '[clojure.tools.deps :as deps])
    (println
      (keys
        (deps/resolve-deps
          {:deps {'com.example/toy {:mvn/version "1.0"}}
           :mvn/repos {"central" {:url "%s"} "clojars" nil}
           :mvn/local-repo "%s"}
          nil)))
    (shutdown-agents)
    """
        .formatted(place.repository(), place.path("local"));
  }
}
