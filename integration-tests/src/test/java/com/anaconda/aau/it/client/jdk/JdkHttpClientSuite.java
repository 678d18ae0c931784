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

/** What {@code java.net.http} must pass, synchronous or not. */
abstract class JdkHttpClientSuite extends HttpClientSuite
    implements Http2Suite,
        ExpectContinueSuite,
        OwnObjectsSuite,
        ProxiedHostScopeSuite,
        TwoUserAgentsSuite {

  /** Or it would take no Host header from an application; Java 11 takes none at all. */
  @Override
  protected final String[] options() {
    return new String[] {"-Djdk.httpclient.allowRestrictedHeaders=host"};
  }

  @Override
  public void send(JavaProcess client, String... options) {
    boolean setsHost = List.of(options).contains("--header");
    assumeTrue(!setsHost || JavaVersion.OF_FORKS >= 12, "Java 11 takes no Host header");
    ProxiedHostScopeSuite.super.send(client, options);
  }

  @Override
  protected final int lowestJava() {
    return 11;
  }

  @Test
  void appendsToTheHandshakeOfAWebSocket() {
    JavaProcess client = client("--user-agent", "toy/1", "GET", server().webSocket());
    run(client.agent()).succeeded();

    assertEquals("websocket", server().requests().get(0).header("Upgrade").get(0));
    assertEquals("toy/1", server().requests().get(0).tokens().own());
  }

  @Test
  void judgesAUrlWithAPasswordInItByItsHost() {
    String url = server().http("/").replace("http://", "http://user:password@");
    JavaProcess client = client("--user-agent", "toy/1", "GET", url);

    run(verified(client).agent(scope())).succeeded();

    assertEquals("toy/1", server().requests().get(0).tokens().own());
  }
}
