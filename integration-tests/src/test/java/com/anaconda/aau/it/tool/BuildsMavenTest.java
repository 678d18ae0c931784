package com.anaconda.aau.it.tool;

import com.anaconda.aau.it.harness.JavaProcess;
import com.anaconda.aau.it.harness.MavenInstallation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The Maven that runs the build: up to 3.8 with a relocated Apache HttpClient. */
class BuildsMavenTest extends MavenSuite {

  @Override
  MavenInstallation maven() {
    return MavenInstallation.ofBuild();
  }

  @Test
  void anAgentInMavenOptsAndInJvmConfigIsOneAgent() throws IOException {
    Path project = Files.createDirectories(scratch.resolve("project"));
    Path config = Files.createDirectories(project.resolve(".mvn")).resolve("jvm.config");
    Files.writeString(config, JavaProcess.agentOption() + "\n");

    fetchAndCheck(fetch(repository()).workingDirectory(project));
  }
}
