package com.anaconda.aau.it.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.anaconda.aau.it.harness.Answer;
import com.anaconda.aau.it.harness.Attach;
import com.anaconda.aau.it.harness.JavaProcess;
import com.anaconda.aau.it.harness.Outcome;
import com.anaconda.aau.it.harness.RecordedRequest;
import com.anaconda.aau.it.harness.RecordingServer;
import com.anaconda.aau.it.harness.RunningFork;
import com.anaconda.aau.it.harness.TestCertificate;
import com.anaconda.aau.it.program.ClientMain;
import com.anaconda.aau.it.program.RequestSpec;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every HTTP client must pass. */
abstract class HttpClientSuite implements ClientUnderTest, ProxySuite, RawRequestSuite {

  private RecordingServer server;

  /** The class that calls the client. */
  abstract String caller();

  /** Where the client is, nothing when it is part of the JDK. */
  List<Path> classPath() {
    return List.of();
  }

  @BeforeEach
  final void startServer() {
    server = RecordingServer.start();
  }

  @AfterEach
  final void stopServer() {
    server.close();
  }

  @Override
  public final RecordingServer server() {
    return server;
  }

  @Override
  public final JavaProcess client(String... arguments) {
    List<String> options = List.of(arguments);
    int request = 0;
    while (options.get(request).startsWith("--")) {
      request += 2;
    }
    return JavaProcess.of(ClientMain.class)
        .options(TestCertificate.trustOptions())
        .classPath(classPath())
        .arguments(
            Stream.of(
                    options.subList(0, request).stream(),
                    Stream.of("--client", caller()),
                    options.subList(request, options.size()).stream())
                .flatMap(parts -> parts)
                .toArray(String[]::new));
  }

  /** Runs it; it must say nothing but the expected lines. */
  private static void assertPrints(String expected, JavaProcess client) {
    Outcome outcome = client.run().succeeded();
    assertEquals(expected, outcome.stdout(), outcome::toString);
    assertEquals("", outcome.stderr());
  }

  private List<String> ownUserAgents() {
    return server.requests().stream().map(request -> request.tokens().own()).toList();
  }

  @Test
  void appendsToTheDefaultUserAgent() {
    client("GET", server.http("/without")).run().succeeded();
    assertPrints("200\n", client("GET", server.http("/with")).agent());

    String ownDefault = server.requests().get(0).userAgent();
    assertEquals(ownDefault, server.requests().get(1).tokens().own());
    assertNotNull(server.requests().get(1).tokens().client());
  }

  @Test
  void appendsToTheApplicationsUserAgent() {
    assertPrints("200\n", client("--user-agent", "toy/1.0 (x)", "GET", server.http("/")).agent());

    assertEquals(List.of("toy/1.0 (x)"), ownUserAgents());
  }

  @Test
  void leavesAUserAgentAloneThatHasTokensAlready() {
    String forwarded = "toy/1.0 aau/9.9.9 c/of-somebody-else";

    assertPrints("200\n", client("--user-agent", forwarded, "GET", server.http("/")).agent());

    assertEquals(forwarded, server.requests().get(0).userAgent());
  }

  @Test
  void appendsOnceToEachRequestOfARedirect() {
    server.answer("/old", Answer.redirect("/older"));
    server.answer("/older", Answer.redirect(server.http("/new")));

    assertPrints("200\n", client("--user-agent", "toy/1", "GET", server.http("/old")).agent());

    assertEquals(List.of("toy/1", "toy/1", "toy/1"), ownUserAgents());
  }

  @Test
  void keepsTheTokensFromAServerOutOfScopeThatARedirectLeadsTo() {
    try (RecordingServer outside = RecordingServer.start()) {
      server.answer("/old", Answer.redirect(outside.http("/new")));
      JavaProcess client = client("--user-agent", "toy/1", "GET", server.http("/old"));

      assertPrints("200\n", client.agent("anaconda_anon_usage_hosts=" + server.authority()));

      assertEquals(List.of("toy/1"), ownUserAgents());
      assertEquals("toy/1", outside.requests().get(0).userAgent());
    }
  }

  @Test
  void failsInACircleOfRedirectsAsWithoutTheAgent() {
    server.answer("/circle", Answer.redirect("/circle"));
    JavaProcess client = client("GET", server.http("/circle"));
    String withoutAgent = client.run().succeeded().stdout();
    int requests = server.requests().size();

    assertPrints(withoutAgent, client.agent());

    assertEquals(2 * requests, server.requests().size());
    server.requests().subList(requests, 2 * requests).forEach(RecordedRequest::tokens);
  }

  @Test
  void appendsOnceWhenOneRequestObjectIsSentAgain() {
    assertPrints(
        "200\n200\n200\n",
        client("--user-agent", "toy/1", "--times", "3", "GET", server.http("/")).agent());

    assertEquals(List.of("toy/1", "toy/1", "toy/1"), ownUserAgents());
  }

  @Test
  void appendsOnceWhenARequestIsRepeatedWithCredentials() {
    server.answer("/login", Answer.basicAuthentication("user:password"));

    assertPrints(
        "200\n", client("--credentials", "user:password", "GET", server.http("/login")).agent());

    assertEquals(2, ownUserAgents().size());
    assertEquals(List.of(), server.requests().get(0).header("Authorization"));
    assertEquals(1, server.requests().get(1).header("Authorization").size());
  }

  @Test
  void appendsOverTls() {
    assertPrints("200\n", client("--user-agent", "toy/1", "GET", server.https("/")).agent());

    assertEquals(List.of("toy/1"), ownUserAgents());
  }

  @Test
  void appendsToAStreamedUpload() {
    assertPrints("200\n", client("--user-agent", "toy/1", "PUT", server.http("/upload")).agent());

    assertEquals(List.of("toy/1"), ownUserAgents());
    assertEquals(RequestSpec.body().length, server.bytesReceived("/upload"));
  }

  @Test
  void appendsTheSameTokensFromManyThreads() {
    assertPrints(
        "200\n".repeat(64),
        client("--user-agent", "toy/1", "--threads", "64", "GET", server.http("/")).agent());

    assertEquals(64, server.requests().size());
    assertEquals(1, server.requests().stream().map(RecordedRequest::tokens).distinct().count());
  }

  @Test
  void appendsOnceWhenTheAgentIsNamedTwice() {
    JavaProcess client = client("--user-agent", "toy/1", "GET", server.http("/"));

    assertPrints("200\n", client.agent().agent());

    assertEquals(List.of("toy/1"), ownUserAgents());
  }

  @Test
  void appendsOnceTheAgentIsAttached() {
    CompletableFuture<Long> pid = new CompletableFuture<>();
    server.answer(
        "/before",
        (request, response) -> {
          Attach.agentTo(pid.join());
          return Answer.ok().to(request, response);
        });
    JavaProcess client =
        client("--user-agent", "toy/1", "GET", server.http("/before"))
            .arguments("GET", server.http("/after"))
            .options(Attach.PERMISSION);

    try (RunningFork running = client.fork().start()) {
      pid.complete(running.pid());
      Outcome outcome = running.await().succeeded();
      assertEquals("200\n200\n", outcome.stdout());
      assertEquals("", outcome.stderr());
    }

    assertEquals("toy/1", server.requests().get(0).userAgent());
    assertEquals("toy/1", server.requests().get(1).tokens().own());
  }

  @Test
  void passesTheVerifier() {
    // Classes of the JDK are not verified unless asked for.
    JavaProcess client = client("--user-agent", "toy/1", "GET", server.http("/"));

    assertPrints("200\n", client.options("-Xverify:all").agent());

    assertEquals(List.of("toy/1"), ownUserAgents());
  }
}
