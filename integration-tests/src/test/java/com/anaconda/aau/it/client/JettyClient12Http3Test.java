package com.anaconda.aau.it.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.anaconda.aau.it.harness.Build;
import com.anaconda.aau.it.harness.CompiledPrograms;
import com.anaconda.aau.it.harness.JavaProcess;
import com.anaconda.aau.it.harness.JavaVersion;
import com.anaconda.aau.it.harness.Libraries;
import com.anaconda.aau.it.harness.Outcome;
import com.anaconda.aau.it.harness.TestCertificate;
import com.anaconda.aau.it.harness.TokenString;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Over QUIC, which Jetty has from a native library. */
class JettyClient12Http3Test {

  @Test
  void appendsOverHttp3ToARequestInScopeOnly() throws Exception {
    assumeTrue(JavaVersion.OF_FORKS >= 17, "it does not run on this Java, agent or not");
    assumeTrue(
        program().run().exitCode() == 0, "Jetty's native library for QUIC does not run here");

    Outcome outcome = program().agent("anaconda_anon_usage_hosts=localhost").run().succeeded();

    List<String> seen = outcome.stdout().lines().toList();
    assertEquals("HTTP/3.0 toy/1", TokenString.atEndOf(seen.get(0)).own());
    assertEquals("HTTP/3.0 toy/1", seen.get(1));
  }

  private static JavaProcess program() {
    List<Path> libraries =
        Libraries.of(
            "org.eclipse.jetty.http3:jetty-http3-client-transport:12.0.30",
            "org.eclipse.jetty.http3:jetty-http3-server:12.0.30",
            "org.slf4j:slf4j-nop:2.0.17");
    List<Path> classPath = new ArrayList<>(libraries);
    classPath.add(CompiledPrograms.of("java-jetty-http3", libraries));
    return JavaProcess.of("com.anaconda.aau.it.program.JettyHttp3")
        .classPath(classPath)
        .arguments(TestCertificate.keyStoreAndPassword())
        .arguments(Build.freshDirectory("quic").toString(), "localhost", "127.0.0.1");
  }
}
