package com.anaconda.aau.it.client.netty;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.anaconda.aau.it.client.asynchttpclient.AsyncHttpClient19Caller;
import com.anaconda.aau.it.client.asynchttpclient.AsyncHttpClientCaller;
import com.anaconda.aau.it.harness.Build;
import com.anaconda.aau.it.harness.Exhaustive;
import com.anaconda.aau.it.harness.JavaProcess;
import com.anaconda.aau.it.harness.Libraries;
import com.anaconda.aau.it.harness.RecordingServer;
import com.anaconda.aau.it.harness.RelocatedJar;
import com.anaconda.aau.it.program.ClientMain;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Netty 3 and 4, relocated into packages where each could be mistaken for the other. */
class RelocatedNettyTest {

  @AutoClose private final RecordingServer server = RecordingServer.start();

  @Test
  void tagsRequestsOfNetty3() {
    assertSendsTokens(
        AsyncHttpClient19Caller.class,
        Map.of("org/jboss/netty/", "shop/shaded/netty/", "com/ning/", "shop/shaded/ning/"),
        Libraries.of("com.ning:async-http-client:1.9.40", "org.slf4j:slf4j-nop:1.7.36"));
  }

  /** Relocated as in Play WS. Every build tests the relocated Netty 4 of gRPC. */
  @Exhaustive
  @Test
  void tagsRequestsOfNetty4() {
    assertSendsTokens(
        AsyncHttpClientCaller.class,
        Map.of("org/asynchttpclient/", "play/shaded/ahc/org/asynchttpclient/"),
        Libraries.of(
            "com.typesafe.play:shaded-asynchttpclient:2.2.16",
            "org.reactivestreams:reactive-streams:1.0.4",
            "org.slf4j:slf4j-nop:1.7.36"));
  }

  private void assertSendsTokens(
      Class<?> caller, Map<String, String> prefixes, List<Path> libraries) {
    JavaProcess client =
        JavaProcess.of(ClientMain.class, "--client", caller.getName(), "--user-agent", "toy/1")
            .arguments("GET", server.http("/"))
            .classPath(RelocatedJar.classPath(prefixes, List.of(Build.programs()), libraries));

    client.agent().run().succeeded();

    assertEquals("toy/1", server.requests().get(0).tokens().own());
  }
}
