package com.anaconda.aau.it.harmless;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.anaconda.aau.it.client.jdk.HttpUrlConnectionCaller;
import com.anaconda.aau.it.harness.Build;
import com.anaconda.aau.it.harness.JavaProcess;
import com.anaconda.aau.it.harness.LoadedClasses;
import com.anaconda.aau.it.harness.RecordingServer;
import com.anaconda.aau.it.program.ClientMain;
import com.anaconda.aau.it.program.TokensWithoutRequest;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/**
 * What can be counted without a clock, so that it cannot grow unseen. A number that has to go up
 * needs a figure from the benchmarks. The jar's size and entries are in {@link AgentJarTest}, the
 * classes of premain in {@link QuietStartTest}.
 */
class CostTest {

  @AutoClose private final RecordingServer server = RecordingServer.start();

  @Test
  void aFirstRequestLoadsFewClassesOfOurs() {
    List<String> ours =
        firstRequest().stream()
            .filter(name -> name.matches("com\\.anaconda\\.aau\\.(?!it\\.).*|.*\\.Aau\\w+"))
            .toList();

    assertTrue(ours.size() <= 58, () -> ours.size() + " classes: " + ours);
  }

  @Test
  void aFirstRequestBringsFewMoreClassesOfTheJdk() {
    List<String> without = LoadedClasses.of(request());
    List<String> with = firstRequest();
    // What comes earlier, any agent brings.
    int start = with.indexOf("com.anaconda.aau.agent.AgentLoader");
    List<String> jdk =
        with.subList(start, with.size()).stream()
            .filter(name -> !name.matches("com\\.anaconda\\.aau\\..*|.*\\.Aau\\w+"))
            .filter(name -> !without.contains(name))
            .distinct()
            .toList();

    // Of opening a package by redefineModule, whose lambdas take milliseconds.
    assertTrue(jdk.stream().noneMatch(name -> name.startsWith("sun.instrument.")), jdk::toString);
    // From JDK 24 on, a lookup parses what it defines, and the verifier loads more.
    int most = with.contains("java.lang.classfile.ClassModel") ? 80 : 60;
    assertTrue(jdk.size() <= most, () -> jdk.size() + " classes: " + jdk);
  }

  @Test
  void aRequestThatRepeatsUserAgentAndHostAllocatesNothing() {
    String calls = "1000";
    List<String> lines =
        JavaProcess.of(TokensWithoutRequest.class, calls)
            .agent()
            .run()
            .succeeded()
            .stdout()
            .lines()
            .toList();

    assertTrue(lines.get(0).startsWith("own aau/"), lines::toString);
    assertEquals("0", lines.get(1), "bytes in " + calls + " calls");
  }

  /** Of a user who has tokens already. */
  private List<String> firstRequest() {
    Path home = Build.freshDirectory("home");
    request().agent().fork().environment("HOME", home.toString()).run().succeeded();
    return LoadedClasses.of(request().agent(), home);
  }

  private JavaProcess request() {
    return JavaProcess.of(
        ClientMain.class,
        "--client",
        HttpUrlConnectionCaller.class.getName(),
        "GET",
        server.http("/"));
  }
}
