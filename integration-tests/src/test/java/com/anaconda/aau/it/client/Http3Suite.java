package com.anaconda.aau.it.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.anaconda.aau.it.harness.JavaProcess;
import com.anaconda.aau.it.harness.Outcome;
import com.anaconda.aau.it.harness.TestCertificate;
import com.anaconda.aau.it.harness.TokenString;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * The tests for clients that speak HTTP/3. The client's program is also the server; both get QUIC
 * from the same native library.
 */
@TestInstance(Lifecycle.PER_CLASS)
public abstract class Http3Suite {

  private static final int REQUESTS = 20;

  private static final Pattern USER_AGENT = Pattern.compile("(?i)\tuser-agent: ([^\t]*)");

  /** The server's host name; {@link #ADDRESS} is its other name. */
  private static final String NAME = "localhost";

  private static final String ADDRESS = "127.0.0.1";

  private Outcome without;

  /**
   * A program whose arguments are a key store, its password, the number of concurrent requests, and
   * the hosts to send them to, one host after another. It prints a line per request: the protocol,
   * followed by the headers, separated by tabs.
   */
  protected abstract JavaProcess program();

  @Test
  void appendsToManyRequestsAndChangesNothingElse() {
    assertAppends(requestsTo(program().agent(), NAME));
  }

  @Test
  protected void appendsToRequestsToAServerInScopeByItsName() {
    assertAppends(requestsTo(program().agent("anaconda_anon_usage_hosts=" + NAME), NAME));
  }

  private void assertAppends(Outcome with) {
    List<String> requests = with.stdout().lines().toList();
    assertEquals(REQUESTS, requests.size(), with::toString);
    assertEquals(
        sorted(without.stdout().lines().limit(REQUESTS)),
        sorted(requests.stream().map(Http3Suite::strip)));
    assertEquals(without.stderr(), with.stderr());
  }

  @Test
  void sendsNoTokensToAHostOutOfScope() {
    Outcome with = requestsTo(program().agent("anaconda_anon_usage_hosts=" + NAME), ADDRESS);

    assertEquals(sorted(without.stdout().lines().skip(REQUESTS)), sorted(with.stdout().lines()));
  }

  @BeforeAll
  void makeRequestsWithoutTheAgent() {
    without = requestsTo(program(), NAME, ADDRESS);
  }

  private static Outcome requestsTo(JavaProcess program, String... hosts) {
    Outcome outcome =
        program
            .arguments(TestCertificate.keyStoreAndPassword())
            .arguments(Integer.toString(REQUESTS))
            .arguments(hosts)
            .run();
    assumeTrue(
        !outcome.stderr().contains("UnsatisfiedLinkError"),
        "the native library for QUIC does not work on this machine");
    return outcome.succeeded();
  }

  /** The request without the tokens. */
  private static String strip(String request) {
    Matcher header = USER_AGENT.matcher(request);
    assertTrue(header.find(), request);
    return request.replace(" " + TokenString.atEndOf(header.group(1)).suffix(), "");
  }

  /** Concurrent requests arrive in any order. */
  private static List<String> sorted(Stream<String> requests) {
    return requests.sorted().toList();
  }
}
