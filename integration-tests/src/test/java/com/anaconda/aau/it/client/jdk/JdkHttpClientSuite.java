package com.anaconda.aau.it.client.jdk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.anaconda.aau.it.client.ExpectContinueSuite;
import com.anaconda.aau.it.client.Http2Suite;
import com.anaconda.aau.it.client.HttpClientSuite;
import com.anaconda.aau.it.client.OwnObjectsSuite;
import com.anaconda.aau.it.client.ProxiedHostScopeSuite;
import com.anaconda.aau.it.client.TwoUserAgentsSuite;
import com.anaconda.aau.it.harness.JavaProcess;
import com.anaconda.aau.it.harness.JavaVersion;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The tests that {@code java.net.http} must pass, synchronous or asynchronous. */
abstract class JdkHttpClientSuite extends HttpClientSuite
    implements Http2Suite,
        ExpectContinueSuite,
        OwnObjectsSuite,
        ProxiedHostScopeSuite,
        TwoUserAgentsSuite {

  /** Without this option, the application cannot set the Host header; on Java 11 it never can. */
  @Override
  protected final String[] options() {
    return new String[] {"-Djdk.httpclient.allowRestrictedHeaders=host"};
  }

  @Override
  public void send(String url, String... options) {
    boolean setsHost = List.of(options).contains("--header");
    assumeTrue(
        !setsHost || JavaVersion.OF_FORKS >= 12,
        "on Java 11 the application cannot set the Host header");
    ProxiedHostScopeSuite.super.send(url, options);
  }

  @Override
  protected final int lowestJava() {
    return 11;
  }

  @Override
  public final JavaProcess verified(JavaProcess client) {
    return client.options("-Xverify:all");
  }

  @Test
  void appendsToTheHandshakeOfAWebSocket() {
    JavaProcess client = client("--user-agent", "toy/1", "GET", server().webSocket());
    run(client.agent()).succeeded();

    assertEquals("websocket", server().requests().get(0).header("Upgrade").get(0));
    assertEquals("toy/1", server().requests().get(0).tokens().own());
  }

  @Test
  void appliesTheHostScopeToAUrlWithAPassword() {
    String url = byName(server().http("/")).replace("http://", "http://user:password@");
    JavaProcess client = client("--user-agent", "toy/1", "GET", url);

    run(scoped(client).agent()).succeeded();

    assertEquals("toy/1", server().requests().get(0).tokens().own());
  }
}
