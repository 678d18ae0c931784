package com.anaconda.aau.it.tool;

import com.anaconda.aau.it.harness.Fork;
import com.anaconda.aau.it.harness.JavaProcess;
import com.anaconda.aau.it.harness.Libraries;
import java.nio.file.Path;

class CoursierTest extends RepositoryToolSuite {

  @Override
  String userAgent() {
    return "Coursier/";
  }

  @Override
  Fork fetch(String repository) {
    return fetch(repository, scratch);
  }

  /** A coursier with the agent that fetches the toy. */
  static Fork fetch(String repository, Path scratch) {
    return JavaProcess.of("coursier.cli.Coursier", "fetch", "--no-default", "-r", repository)
        .arguments(ToyRepository.COORDINATES)
        .classPath(Libraries.of("io.get-coursier:coursier-cli_2.13:2.1.24"))
        .options("-Duser.home=" + scratch.resolve("home"))
        .agent()
        .fork()
        .environment("COURSIER_CACHE", scratch.resolve("cache").toString());
  }
}
