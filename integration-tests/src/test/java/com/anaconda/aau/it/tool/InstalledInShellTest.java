package com.anaconda.aau.it.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.anaconda.aau.it.client.jdk.HttpUrlConnectionCaller;
import com.anaconda.aau.it.harness.Build;
import com.anaconda.aau.it.harness.Fork;
import com.anaconda.aau.it.harness.JavaProcess;
import com.anaconda.aau.it.harness.Outcome;
import com.anaconda.aau.it.harness.RecordingServer;
import com.anaconda.aau.it.program.ClientMain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs {@code install --shell}, then a shell that reads its profile and starts a JVM. */
class InstalledInShellTest {

  private static final String PRINT = "printenv JAVA_TOOL_OPTIONS";

  @AutoClose private final RecordingServer server = RecordingServer.start();

  private static Path program(String name) {
    return Stream.of(System.getenv("PATH").split(":"))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst()
        .orElse(null);
  }

  private Outcome request(Installation installation, String shell, String how) {
    JavaProcess client =
        JavaProcess.of(ClientMain.class, "--client", HttpUrlConnectionCaller.class.getName())
            .arguments("--user-agent", "toy/1", "GET", server.http("/"));
    String java = Build.javaHome().resolve("bin/java").toString();
    String command = "exec " + String.join(" ", client.command(java));
    return installation.in(new Fork(List.of(program(shell).toString(), how, "-c", command))).run();
  }

  @ParameterizedTest
  @CsvSource({"bash,-l", "bash,-i", "sh,-l", "zsh,-l", "fish,-l"})
  void addsTheAgentToJvmsThatTheShellStarts(String shell, String how) {
    assumeTrue(program(shell) != null, shell + " is not installed");
    Installation installation =
        Installation.of("sp ace's " + Installation.LETTERS, program(shell).toString());
    installation.run("--shell").succeeded();

    request(installation, shell, how).succeeded();
    assertNotNull(server.requests().get(0).tokens().client());

    installation.run("--shell", "--uninstall").succeeded();
    request(installation, shell, how).succeeded();
    assertEquals("toy/1", server.requests().get(1).userAgent());
  }

  @Test
  void addsTheAgentThroughJdkJavaOptionsIfAsked() {
    Installation installation = Installation.of("sp ace", "/bin/sh");
    installation.run("--shell", "--variable", "JDK_JAVA_OPTIONS").succeeded();

    Outcome outcome = request(installation, "sh", "-l").succeeded();
    assertTrue(outcome.stderr().contains("Picked up JDK_JAVA_OPTIONS"), outcome::toString);
    assertNotNull(server.requests().get(0).tokens().client());
  }

  @Test
  void keepsTheUsersValueOfTheVariable() throws IOException {
    Installation installation = Installation.of("plain", "/bin/sh");
    Path profile = installation.home().resolve(".profile");
    Files.writeString(profile, "export JAVA_TOOL_OPTIONS=-Dx=y");
    installation.run("--shell").succeeded();

    String read = ". ~/.profile; . ~/.profile; " + PRINT;
    String value = installation.in(new Fork(List.of("sh", "-euc", read))).run().stdout();
    assertEquals("-Dx=y -javaagent:" + installation.jar() + "\n", value);
  }

  @Test
  void startsJvmsWithoutTheAgentOnceTheJarIsGone() throws IOException {
    Installation installation = Installation.of("plain", "/bin/sh");
    installation.run("--shell").succeeded();
    Files.delete(installation.jar());

    request(installation, "sh", "-l").succeeded();
    assertEquals("toy/1", server.requests().get(0).userAgent());
  }

  @Test
  void usesSbtOptsForSbt() {
    Installation installation = Installation.of("plain", "/bin/sh");
    installation.run("--sbt").succeeded();

    String read = ". ~/.profile; printenv SBT_OPTS; " + PRINT;
    String printed = installation.in(new Fork(List.of("sh", "-c", read))).run().stdout();
    assertEquals("-javaagent:" + installation.jar() + "\n", printed);
  }

  /** A package manager may replace the target of the link. */
  @Test
  void keepsTheLinkThroughWhichTheJarWasCalled() throws IOException {
    Installation installation = Installation.of("plain", "/bin/sh");
    Path link = installation.home().resolve("link.jar");
    Files.createSymbolicLink(link, installation.jar());
    String java = Build.javaHome().resolve("bin/java").toString();
    List<String> install = List.of(java, "-jar", "./link.jar", "install", "--shell", "--dry-run");

    Outcome outcome =
        installation.in(new Fork(install)).workingDirectory(installation.home()).run();
    Path absolute = installation.home().toRealPath().resolve("link.jar");
    assertTrue(outcome.succeeded().stdout().contains("'" + absolute + "'"), outcome::toString);
    assertFalse(Files.exists(installation.home().resolve(".profile")));
  }
}
