package com.anaconda.aau.it.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.anaconda.aau.it.harness.Build;
import com.anaconda.aau.it.harness.CompiledPrograms;
import com.anaconda.aau.it.harness.JavaProcess;
import com.anaconda.aau.it.harness.JavaVersion;
import com.anaconda.aau.it.harness.Libraries;
import com.anaconda.aau.it.harness.TestCertificate;
import com.anaconda.aau.it.harness.TokenString;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Over QUIC, which Jetty has from a native library. The server is in the JVM of the client, so that
 * the suites do not fit.
 */
class JettyClient12Http3Test {

  private static final String HEADER = "user-agent: ";

  @BeforeAll
  static void runsHere() {
    assumeTrue(JavaVersion.OF_FORKS >= 17, "it does not run on this Java, agent or not");
    assumeTrue(
        program(1, "localhost").run().exitCode() == 0,
        "Jetty's native library for QUIC does not run here");
  }

  @Test
  void appendsToARequestInScopeOnly() {
    List<List<String>> seen =
        linesOf(program(1, "localhost", "127.0.0.1").agent("anaconda_anon_usage_hosts=localhost"));

    assertEquals("toy/1", tokensIn(seen.get(0)).own());
    assertTrue(seen.get(1).contains(HEADER + "toy/1"), seen::toString);
  }

  @Test
  void appendsToEachOfManyStreams() {
    List<List<String>> seen = linesOf(program(32, "localhost").agent());

    assertEquals(32, seen.size());
    assertEquals(1, seen.stream().map(JettyClient12Http3Test::tokensIn).distinct().count());
    assertEquals("toy/1", tokensIn(seen.get(0)).own());
  }

  @Test
  void changesNoOtherHeaderOfHttp3() {
    List<String> without = linesOf(program(1, "localhost")).get(0);
    List<String> with = linesOf(program(1, "localhost").agent()).get(0);

    String suffix = " " + tokensIn(with).suffix();
    assertEquals(without, with.stream().map(header -> header.replace(suffix, "")).toList());
  }

  /** What the server printed: the version and the headers of each request. */
  private static List<List<String>> linesOf(JavaProcess program) {
    List<List<String>> lines =
        program.run().succeeded().stdout().lines().map(line -> List.of(line.split("\t"))).toList();
    lines.forEach(line -> assertEquals("HTTP/3.0", line.get(0)));
    return lines;
  }

  private static TokenString tokensIn(List<String> headers) {
    List<String> userAgents = headers.stream().filter(line -> line.startsWith(HEADER)).toList();
    assertEquals(1, userAgents.size(), headers::toString);
    return TokenString.atEndOf(userAgents.get(0).substring(HEADER.length()));
  }

  private static JavaProcess program(int atOnce, String... hosts) {
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
        .arguments(Build.freshDirectory("quic").toString(), "" + atOnce)
        .arguments(hosts);
  }
}
