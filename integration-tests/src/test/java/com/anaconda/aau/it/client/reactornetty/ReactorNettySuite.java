package com.anaconda.aau.it.client.reactornetty;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.anaconda.aau.it.client.ExpectContinueSuite;
import com.anaconda.aau.it.client.HostScopeSuite;
import com.anaconda.aau.it.client.Http2Suite;
import com.anaconda.aau.it.client.HttpClientSuite;
import com.anaconda.aau.it.client.TwoUserAgentsSuite;
import com.anaconda.aau.it.harness.Libraries;
import com.anaconda.aau.it.harness.RecordedRequest;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The tests that every version of Reactor Netty must pass. */
abstract class ReactorNettySuite extends HttpClientSuite
    implements ExpectContinueSuite, HostScopeSuite, Http2Suite, TwoUserAgentsSuite {

  abstract String version();

  @Override
  protected final String caller() {
    return ReactorNettyCaller.class.getName();
  }

  @Override
  protected final List<Path> classPath() {
    return Libraries.of("io.projectreactor.netty:reactor-netty-http:" + version());
  }

  @Override
  protected final String[] options() {
    return allowingUnsafe();
  }

  /** Reactor Netty uses a tunnel even for clear text. */
  @Test
  final void sendsTokensToAServerInScopeBehindATunnel() {
    for (String url : new String[] {server().http("/"), server().https("/")}) {
      servers().forget();

      RecordedRequest request = request(byName(url), throughProxy());

      assertEquals("CONNECT", servers().proxy().requests().get(0).method());
      assertEquals("toy/1", request.tokens().own());
    }
  }

  @Test
  final void sendsNoTokensThroughATunnelIfOnlyTheProxyIsInScope() {
    RecordedRequest request =
        request(server().http("/"), "--proxy", byName(servers().proxy().address()));

    assertEquals("toy/1", request.userAgent());
  }

  /** Puts the proxy in scope by its name. */
  @Override
  public final List<String> otherNamesInScope() {
    return List.of(byName(servers().proxy().address()));
  }

  /** Reactor Netty opens a tunnel where other clients let the proxy forward the request. */
  @Test
  @Override
  public final void appendsToARequestThatAProxyForwards() {
    assertTokensAreInsideATunnel(server().http("/"));
  }
}
