package com.anaconda.aau.it.loader;

import com.anaconda.aau.it.client.apache.ApacheHttpClient4Caller;
import com.anaconda.aau.it.harness.Build;
import com.anaconda.aau.it.harness.JavaProcess;
import com.anaconda.aau.it.harness.Libraries;
import com.anaconda.aau.it.harness.NewJar;
import com.anaconda.aau.it.program.TomcatMain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A web application in Tomcat, whose class loader searches the application before its parent. */
class TomcatTest extends HostedClientSuite {

  @ParameterizedTest
  @ValueSource(strings = {"WebappClassLoader", "ParallelWebappClassLoader"})
  void tagsRequestsOfAClientInAWebApplication(String loader) throws IOException {
    Path libraries = Files.createDirectories(Build.freshDirectory("webapp").resolve("WEB-INF/lib"));
    for (Path library : Libraries.of(APACHE)) {
      Files.copy(library, libraries.resolve(library.getFileName()));
    }
    Files.copy(new NewJar().addPrograms("").write("p.jar"), libraries.resolve("program.jar"));

    assertSendsTokens(
        JavaProcess.of(
                TomcatMain.class,
                Build.freshDirectory("tomcat").toString(),
                "org.apache.catalina.loader." + loader,
                libraries.getParent().getParent().toString())
            .arguments(request(ApacheHttpClient4Caller.class))
            .classPath(Libraries.of("org.apache.tomcat.embed:tomcat-embed-core:9.0.123")));
  }
}
