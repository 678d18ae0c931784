package com.anaconda.aau.it.tool;

import com.anaconda.aau.it.harness.Exhaustive;
import com.anaconda.aau.it.harness.Fork;
import com.anaconda.aau.it.harness.JavaProcess;
import com.anaconda.aau.it.harness.Libraries;
import java.util.List;

@Exhaustive
class CoursierTest extends RepositoryToolSuite {

  private static final String VERSION = "2.1.24";

  @Override
  Tool tool() {
    return new Tool("coursier", VERSION, "`java`");
  }

  @Override
  List<String> userAgents() {
    return List.of("Coursier/");
  }

  @Override
  Fork start(Workplace place, List<String> options) {
    return JavaProcess.of("coursier.cli.Coursier", "fetch", "--no-default")
        .arguments("-r", place.repository(), ToyRepository.COORDINATES)
        .classPath(Libraries.of("io.get-coursier:coursier-cli_2.13:" + VERSION))
        .options("-Duser.home=" + place.home())
        .options(options.toArray(String[]::new))
        .fork()
        .environment("COURSIER_CACHE", place.path("cache").toString());
  }
}
