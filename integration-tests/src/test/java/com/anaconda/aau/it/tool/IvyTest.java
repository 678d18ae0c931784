package com.anaconda.aau.it.tool;

import com.anaconda.aau.it.harness.Fork;
import com.anaconda.aau.it.harness.JavaProcess;
import com.anaconda.aau.it.harness.Libraries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Ivy as it comes, which uses {@code HttpURLConnection}. */
class IvyTest extends RepositoryToolSuite {

  private static final String SETTINGS =
      """
      <ivysettings>
        <settings defaultResolver="recording"/>
        <resolvers>
          <ibiblio name="recording" m2compatible="true" root="%s"/>
        </resolvers>
      </ivysettings>
      """;

  @Override
  String userAgent() {
    return "Apache Ivy/";
  }

  List<Path> classPath() {
    return List.of(Libraries.alone("org.apache.ivy:ivy:2.5.3"));
  }

  @Override
  Fork fetch(String repository) throws IOException {
    Path settings = scratch.resolve("ivysettings.xml");
    Files.writeString(settings, SETTINGS.formatted(repository));
    return JavaProcess.of("org.apache.ivy.Main", "-settings", settings.toString())
        .arguments("-cache", scratch.resolve("cache").toString())
        .arguments("-dependency", "com.example", "toy", "1.0")
        .classPath(classPath())
        .options("-Duser.home=" + scratch.resolve("home"))
        .agent()
        .fork();
  }
}
