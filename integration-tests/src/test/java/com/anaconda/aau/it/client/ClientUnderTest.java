package com.anaconda.aau.it.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.anaconda.aau.it.harness.Answer;
import com.anaconda.aau.it.harness.JavaProcess;
import com.anaconda.aau.it.harness.Outcome;
import com.anaconda.aau.it.harness.RecordingServer;
import com.anaconda.aau.it.harness.SharedServers;
import java.net.URI;
import java.util.List;

/** What a suite asks of the class that runs it. */
public interface ClientUnderTest {

  /** Servers that know of this test alone. */
  SharedServers servers();

  /** The one that is asked. */
  default RecordingServer server() {
    return servers().server();
  }

  /** Where the client asks a server for a path: in clear text. */
  default String url(RecordingServer server, String path) {
    return server.http(path);
  }

  /** The same of the server of this test. */
  default String url(String path) {
    return url(server(), path);
  }

  /** What has the agent send tokens to that server only. */
  default String scope() {
    return "anaconda_anon_usage_hosts=" + URI.create(url("/")).getAuthority();
  }

  /** On a JVM that verifies the classes of the JDK, too. One with a scope is enough for all. */
  default JavaProcess verified(JavaProcess client) {
    return client.options("-Xverify:all");
  }

  /** What the client makes of the application's User-Agent. */
  default String sent(String userAgent) {
    return userAgent;
  }

  /** What the server has to answer for a request to succeed. */
  default Answer answer() {
    return Answer.ok();
  }

  /** A JVM that makes requests with the client, without the agent. */
  JavaProcess client(String... arguments);

  /**
   * Runs it in a JVM that was started the same way, which other tests may have used before. For a
   * JVM of its own there is {@link JavaProcess#run()}.
   */
  Outcome run(JavaProcess client);

  /** Runs it; it must say nothing but the expected lines. */
  default void assertPrints(String expected, JavaProcess client) {
    assertPrinted(expected, run(client));
  }

  /** It must have said nothing but the expected lines. */
  default void assertPrinted(String expected, Outcome outcome) {
    outcome.succeeded();
    assertEquals(expected, outcome.stdout(), outcome::toString);
    assertEquals("", outcome.stderr());
  }

  /** What stands before the tokens in each request so far; all must have some. */
  default List<String> ownUserAgents() {
    return server().requests().stream().map(request -> request.tokens().own()).toList();
  }
}
