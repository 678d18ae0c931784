package com.anaconda.aau.it.heartbeat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.anaconda.aau.it.harness.Build;
import com.anaconda.aau.it.harness.JavaProcess;
import com.anaconda.aau.it.harness.Outcome;
import com.anaconda.aau.it.harness.RecordedRequest;
import com.anaconda.aau.it.harness.RecordingProxy;
import com.anaconda.aau.it.harness.RecordingServer;
import com.anaconda.aau.it.harness.TestCertificate;
import com.anaconda.aau.it.harness.TokenString;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Tests {@code java -jar aau.jar heartbeat}. */
class HeartbeatCommandTest {

  @AutoClose private final RecordingServer server = RecordingServer.start();
  private final HeartbeatJvm user = new HeartbeatJvm();

  @Test
  void showsInADryRunWhatWouldBeSent() throws IOException {
    Path prefix = Files.createDirectory(user.home().resolve("env"));

    List<String> lines =
        run("--dry-run", "--prefix", prefix.toString(), "--channel", server.http("/main"))
            .succeeded()
            .stdout()
            .lines()
            .toList();

    assertEquals(
        "Heartbeat url: " + server.http("/main/noarch/activate-0.0.0-0.conda"), lines.get(0));
    assertEquals("Prefix: " + prefix, lines.get(1));
    assertTrue(lines.get(2).startsWith("User agent: aau/"), lines.get(2));
    for (String kind : List.of("c/ (client)", "e/ (environment)")) {
      assertTrue(
          lines.stream()
              .anyMatch(
                  line ->
                      line.startsWith("  no " + kind + ": ")
                          && line.endsWith("the first request creates one")),
          lines::toString);
    }
    assertEquals("Dry run: nothing was sent.", lines.get(5));
    assertFalse(Files.exists(user.home().resolve(".conda")));
    assertFalse(Files.exists(prefix.resolve("etc")));
    assertEquals(List.of(), server.requests());
  }

  @Test
  void showsExistingTokensInADryRun() throws IOException {
    Path prefix = Files.createDirectory(user.home().resolve("env"));
    String[] arguments = {"--prefix", prefix.toString(), "--channel", server.http("/main")};
    sendTo(arguments);
    String stdout = run("-d", arguments[0], arguments[1], arguments[2], arguments[3]).stdout();
    assertEquals(
        " e/" + Files.readString(prefix.resolve("etc/aau_token")),
        TokenString.atEndOf(stdout.lines().toList().get(2)).others());
    assertFalse(stdout.contains("no c/"), stdout);
  }

  @Test
  void findsAnEnvironmentByItsName() throws IOException {
    Path prefix = Files.createDirectories(user.home().resolve(".conda/envs/science"));
    String stdout = run("--dry-run", "-n", "science").succeeded().stdout();
    assertTrue(stdout.contains("\nPrefix: " + prefix + "\n"), stdout);
  }

  @Test
  void sendsToAnacondaByDefault() {
    String stdout = run("-d").succeeded().stdout();
    String url = "https://repo.anaconda.com/pkgs/main/noarch/activate-0.0.0-0.conda";
    assertTrue(stdout.startsWith("Heartbeat url: " + url + "\n"), stdout);
  }

  @Test
  void sendsAHeartbeatEvenIfNoneIsDue() {
    for (int time = 1; time <= 2; time++) {
      String stdout = sendTo("--channel", server.http("/"), "--path", "beat");
      assertTrue(stdout.contains("the server responded with 200"), stdout);
    }
    for (RecordedRequest request : server.requests()) {
      assertEquals("HEAD", request.method());
      assertTrue(request.target().endsWith("/beat"), request::target);
      request.tokens();
    }
  }

  @Test
  void reachesASecureServerThroughAProxyThatSeesNoTokens() {
    Path bundle = TestCertificate.pem();
    try (RecordingProxy proxy = RecordingProxy.start()) {
      user.condarc(
          "ssl_verify: " + bundle + "\nproxy_servers:\n  https: http://" + proxy.address() + "\n");

      String stdout = sendTo("--channel", server.https("/"));

      assertTrue(stdout.contains("the server responded with 200"), stdout);
      for (RecordedRequest request : proxy.requests()) {
        assertEquals("CONNECT", request.method());
        assertEquals(null, request.userAgent());
      }
      assertFalse(proxy.requests().isEmpty());
    }
    server.requests().get(0).tokens();
  }

  @Test
  void trustsOnlyCertificatesThatTheJvmTrusts() {
    JavaProcess command = command("--channel", server.https("/"));
    String untrusted = user.fork(command).run().succeeded().stdout();
    assertTrue(untrusted.contains("No heartbeat: "), untrusted);
    assertEquals(List.of(), server.requests());

    JavaProcess trusting =
        JavaProcess.of("-jar", Build.agent().toString(), "heartbeat")
            .options(TestCertificate.trustOptions())
            .arguments("--channel", server.https("/"));
    repeat(trusting);
    server.requests().get(0).tokens();
  }

  @Test
  void printsNothingWithQuiet() {
    assertEquals("", run("--quiet", "--channel", "http://127.0.0.1:1/").succeeded().stdout());
  }

  @Test
  void reportsAWrongArgumentInOneLine() {
    assertWrong("no such directory: --prefix '/no/such'", "--prefix", "/no/such");
    assertWrong("no such environment: --name 'no-such'", "--name", "no-such");
    assertWrong("--name and --prefix exclude each other", "-n", "base", "-p", "/");
    assertWrong(
        "--channel takes a name or an http:// or https:// URL",
        "--channel",
        "repo.example.com/main");
    assertWrong(
        "--channel takes a name or an http:// or https:// URL",
        "--channel",
        "ftp://repo.example.com/main");
    assertWrong("--channel takes a name or an http:// or https:// URL", "--channel", "a b");
  }

  private void assertWrong(String message, String... arguments) {
    Outcome outcome = run(arguments);
    assertEquals(2, outcome.exitCode());
    assertTrue(outcome.stderr().startsWith("aau: " + message), outcome::toString);
    assertEquals(1, outcome.stderr().lines().count(), outcome::toString);
  }

  /** Tries repeatedly, because on a busy machine a heartbeat may time out. */
  private String sendTo(String... arguments) {
    return repeat(command(arguments));
  }

  private String repeat(JavaProcess command) {
    int before = server.requests().size();
    String stdout = "";
    for (int time = 0; time < 20 && !stdout.contains("the server responded with"); time++) {
      stdout = user.fork(command).run().succeeded().stdout();
    }
    assertTrue(server.requests().size() > before, stdout);
    return stdout;
  }

  private Outcome run(String... arguments) {
    return user.fork(command(arguments)).run();
  }

  private static JavaProcess command(String... arguments) {
    return JavaProcess.of("-jar", Build.agent().toString(), "heartbeat").arguments(arguments);
  }
}
