package com.anaconda.aau.it.tool;

import com.anaconda.aau.it.harness.Fork;
import com.anaconda.aau.it.harness.JavaProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Ant and its extensions. */
abstract class AntSuite extends RepositoryToolSuite {

  abstract List<Path> classPath();

  abstract String buildFile(Workplace place);

  @Override
  Noise noise() {
    return Noise.NONE.text("Total time: .*");
  }

  @Override
  Fork start(Workplace place, List<String> options) throws IOException {
    String buildFile = place.write("build.xml", buildFile(place)).toString();
    return JavaProcess.of("org.apache.tools.ant.Main", "-f", buildFile)
        .classPath(classPath())
        .options("-Duser.home=" + place.home())
        .options(options.toArray(String[]::new))
        .fork()
        .workingDirectory(place.directory());
  }
}
