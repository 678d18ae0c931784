package com.anaconda.aau.it.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.anaconda.aau.it.client.jdk.HttpUrlConnectionCaller;
import com.anaconda.aau.it.harness.Build;
import com.anaconda.aau.it.harness.Fork;
import com.anaconda.aau.it.harness.JavaProcess;
import com.anaconda.aau.it.harness.RecordingServer;
import com.anaconda.aau.it.program.ClientMain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** MAVEN_OPTS, JAVA_TOOL_OPTIONS and .mvn/jvm.config can all name the agent in the same JVM. */
class AgentNamedTwiceTest {

  private final Path home = Build.freshDirectory("home");
  @AutoClose private final RecordingServer server = RecordingServer.start();

  @Test
  void anOptOutInTheFirstOptionWins() {
    assertOff(request().agent("anaconda_anon_usage=false").agent().fork());
  }

  @Test
  void anOptOutInTheSecondOptionWins() {
    assertOff(request().agent().agent("anaconda_anon_usage=false").fork());
  }

  @Test
  void anOptOutWinsOverAnOptIn() {
    assertOff(
        request().agent("anaconda_anon_usage=false").agent("anaconda_anon_usage=true").fork());
  }

  @Test
  void anOptOutInAVariableWinsOverAnOptInOnTheCommandLine() {
    String no = JavaProcess.agentOption() + "=anaconda_anon_usage=false";
    Fork fork = request().agent("anaconda_anon_usage=true").fork();

    assertOff(fork.environment("JAVA_TOOL_OPTIONS", no));
  }

  @Test
  void anOptOutPassedToAnotherCopyOfTheJarWins() throws IOException {
    Path copy = Files.copy(Build.agent(), home.resolve("copy.jar"));

    assertOff(
        request().agent().options("-javaagent:" + copy + "=anaconda_anon_usage=false").fork());
  }

  @Test
  void doNotTrackWinsOverAnOptIn() {
    assertOff(request().agent("anaconda_anon_usage=true").fork().environment("DO_NOT_TRACK", "1"));
  }

  @Test
  void aHostMustBeInTheScopeOfEveryOption() {
    JavaProcess wide = request().agent("anaconda_anon_usage_hosts=127.0.0.1;a.example").agent();

    assertTrue(userAgentOf(wide.fork()).startsWith("toy/1 aau/"));
    assertEquals("toy/1", userAgentOf(wide.agent("anaconda_anon_usage_hosts=a.example").fork()));
  }

  @Test
  void twoDifferentPrefixesCancelOut() {
    Path prefix = Build.freshDirectory("prefix");

    request().agent("prefix=" + prefix).agent("prefix=/opt/other").run().succeeded();

    assertEquals("", server.requests().get(0).tokens().others());
    assertFalse(Files.exists(prefix.resolve("etc")));
  }

  private JavaProcess request() {
    return JavaProcess.of(ClientMain.class, "--client", HttpUrlConnectionCaller.class.getName())
        .arguments("--user-agent", "toy/1", "GET", server.http("/"));
  }

  private String userAgentOf(Fork fork) {
    fork.environment("HOME", home.toString()).run().succeeded();
    return server.requests().get(server.requests().size() - 1).userAgent();
  }

  private void assertOff(Fork fork) {
    String userAgent = userAgentOf(fork);
    assertEquals("toy/1 aau/" + server.requests().get(0).tokens().version(), userAgent);
    assertFalse(Files.exists(home.resolve(".conda")));
  }
}
