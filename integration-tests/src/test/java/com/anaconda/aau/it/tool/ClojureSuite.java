package com.anaconda.aau.it.tool;

import com.anaconda.aau.it.harness.Fork;
import com.anaconda.aau.it.harness.JavaProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Tests for tools that are libraries and are called by a script. */
abstract class ClojureSuite extends RepositoryToolSuite {

  static final String CLOJURE = "org.clojure:clojure:1.12.0";

  abstract List<Path> classPath();

  abstract String script(Workplace place) throws IOException;

  @Override
  Fork start(Workplace place, List<String> options) throws IOException {
    String script = place.write("fetch.clj", script(place)).toString();
    return JavaProcess.of("clojure.main", script)
        .classPath(classPath())
        .options("-Duser.home=" + place.home())
        .options(options.toArray(String[]::new))
        .fork()
        .environment("CLOJURE_CLI_ALLOW_HTTP_REPO", "true")
        .workingDirectory(place.directory());
  }
}
