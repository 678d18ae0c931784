package com.anaconda.aau.it.loader;

import com.anaconda.aau.it.client.apache.ApacheHttpClient4Caller;
import com.anaconda.aau.it.harness.Build;
import com.anaconda.aau.it.harness.JavaProcess;
import com.anaconda.aau.it.harness.JavaVersion;
import com.anaconda.aau.it.harness.Libraries;
import com.anaconda.aau.it.harness.NewJar;
import com.anaconda.aau.it.program.ClientMain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * JBoss Modules, on which WildFly is built: the program is in one module, the client in another.
 */
class JBossModulesTest extends HostedClientSuite {

  /** The latest version, and the last one for Java 8. */
  private static final String VERSION = JavaVersion.OF_FORKS == 8 ? "2.0.3.Final" : "2.1.6.Final";

  private final Path modules = Build.freshDirectory("modules");

  @Test
  void tagsRequestsOfAClientInAnotherModule() throws IOException {
    module("client", Libraries.of(APACHE), "");
    module(
        "program",
        List.of(new NewJar().addPrograms("").write("program.jar")),
        "<main-class name='" + ClientMain.class.getName() + "'/>",
        "client");

    assertSendsTokens(
        JavaProcess.of(
                "-jar",
                Libraries.alone("org.jboss.modules:jboss-modules:" + VERSION).toString(),
                "-mp",
                modules.toString(),
                "program")
            .arguments(request(ApacheHttpClient4Caller.class)));
  }

  private void module(String name, List<Path> jars, String mainClass, String... dependencies)
      throws IOException {
    Path directory = Files.createDirectories(modules.resolve(name).resolve("main"));
    List<String> xml = new ArrayList<>();
    xml.add("<module xmlns='urn:jboss:module:1.9' name='" + name + "'>");
    xml.add(mainClass + "<resources>");
    for (Path jar : jars) {
      Files.copy(jar, directory.resolve(jar.getFileName()));
      xml.add("<resource-root path='" + jar.getFileName() + "'/>");
    }
    xml.add("</resources><dependencies><module name='java.se'/>");
    for (String dependency : dependencies) {
      xml.add("<module name='" + dependency + "'/>");
    }
    xml.add("</dependencies></module>");
    Files.write(directory.resolve("module.xml"), xml);
  }
}
