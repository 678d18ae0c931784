package com.anaconda.aau.it.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.anaconda.aau.it.harness.Answer;
import com.anaconda.aau.it.harness.JavaProcess;
import com.anaconda.aau.it.harness.Outcome;
import com.anaconda.aau.it.harness.RecordingServer;
import com.anaconda.aau.it.harness.SharedServers;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** The methods that a suite needs from the class that runs it. */
public interface ClientUnderTest {

  /** A name that is in every scope but belongs to no server. */
  String OTHER = "other.example.com";

  /** The servers, with nothing recorded from earlier tests. */
  SharedServers servers();

  /** The server that requests go to. */
  default RecordingServer server() {
    return servers().server();
  }

  /** The URL of a path, in clear text unless overridden. */
  default String url(RecordingServer server, String path) {
    return server.http(path);
  }

  /** The URL of a path on {@link #server()}. */
  default String url(String path) {
    return url(server(), path);
  }

  /** Returns the URL with the server's name instead of its address. */
  default String byName(String url) {
    return url.replace("127.0.0.1", "localhost");
  }

  /**
   * Limits the scope to {@link #server()} by its name, with its account token, and to the second
   * server by its address. The first server's address is in scope only at port 1, and the second
   * server's name only as part of a longer name. All tests that need a scope use this one, because
   * each scope needs a JVM.
   */
  default JavaProcess scoped(JavaProcess client) {
    String named = byName(authorities(server()));
    List<String> hosts = new ArrayList<>(List.of(named, OTHER, "127.0.0.1:1", "other.localhost"));
    hosts.addAll(List.of(authorities(servers().elsewhere()), "server.test", "repo.anaconda.com"));
    hosts.addAll(otherNamesInScope());
    return client
        .environment("CONDA_ANACONDA_ANON_USAGE_HOSTS", String.join(",", hosts))
        .environment(
            "CONDA_ANACONDA_ANON_USAGE_ACCOUNT_HOSTS", named + ",repo.anaconda.com," + OTHER)
        .environment("ANACONDA_AUTH_API_KEY", Login.API_KEY);
  }

  private static String authorities(RecordingServer server) {
    return URI.create(server.http("/")).getAuthority()
        + ","
        + URI.create(server.https("/")).getAuthority();
  }

  /** What else is in {@linkplain #scoped scope}. */
  default List<String> otherNamesInScope() {
    return List.of();
  }

  /** The agent option that limits the scope to {@link #server()}. */
  default String scope() {
    return "anaconda_anon_usage_hosts=" + URI.create(url("/")).getAuthority();
  }

  /**
   * Makes the JVM verify the client's classes. It does so by default, except for clients of the
   * JDK.
   */
  default JavaProcess verified(JavaProcess client) {
    return client;
  }

  /**
   * Returns the User-Agent that the client sends, without the agent, if the application sets this
   * one.
   */
  default String sent(String userAgent) {
    return userAgent;
  }

  /** The answer that lets a request succeed. */
  default Answer answer() {
    return Answer.ok();
  }

  /** A JVM that makes requests with this client, without the agent. */
  JavaProcess client(String... arguments);

  /**
   * Runs the client in a JVM that earlier tests may have used. To get a fresh JVM, call {@link
   * JavaProcess#run()}.
   */
  Outcome run(JavaProcess client);

  /** Runs the client and asserts that it prints only the expected lines. */
  default void assertPrints(String expected, JavaProcess client) {
    assertPrinted(expected, run(client));
  }

  /** Asserts that only the expected lines were printed. */
  default void assertPrinted(String expected, Outcome outcome) {
    outcome.succeeded();
    assertEquals(expected, outcome.stdout(), outcome::toString);
    assertEquals("", outcome.stderr());
  }

  /** Returns what precedes the tokens in each User-Agent so far. Asserts that all have tokens. */
  default List<String> ownUserAgents() {
    return server().requests().stream().map(request -> request.tokens().own()).toList();
  }
}
