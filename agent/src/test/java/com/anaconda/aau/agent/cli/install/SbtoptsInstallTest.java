package com.anaconda.aau.agent.cli.install;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** {@code install --project} for an sbt project: {@code .sbtopts}. */
class SbtoptsInstallTest extends InstallSuite {

  @Override
  void prepare() throws IOException {
    Files.createFile(home.resolve("build.sbt"));
  }

  @Override
  String option() {
    return "--project=" + home;
  }

  @Override
  Path file() {
    return home.resolve(".sbtopts");
  }

  @Override
  String settings() {
    return "-J-Xmx1g\n-Dx=y\n";
  }

  @Test
  void marksTheOptionAsAJvmOption() throws IOException {
    install(jar).succeeded();
    assertEquals("-J-javaagent:" + jar + "\n", content());
  }
}
