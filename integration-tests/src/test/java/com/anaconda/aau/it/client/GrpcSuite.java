package com.anaconda.aau.it.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.anaconda.aau.it.harness.Answer;
import com.anaconda.aau.it.harness.JavaProcess;
import com.anaconda.aau.it.harness.Libraries;
import com.anaconda.aau.it.harness.RecordedRequest;
import com.anaconda.aau.it.harness.RecordingProxy;
import com.anaconda.aau.it.program.GrpcCaller;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jetty.http.HttpField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What gRPC must pass: calls of a server that knows just enough of gRPC to answer. */
abstract class GrpcSuite extends ClientTest {

  private static final String METHOD = "/toy.Toys/Wind";

  /** The transport and its version, {@code artifact:version}. */
  abstract String transport();

  /** What gRPC calls itself there. */
  String ownName() {
    return "grpc-java-netty/";
  }

  @Override
  final String caller() {
    return GrpcCaller.class.getName();
  }

  @Override
  final List<Path> classPath() {
    String version = transport().substring(transport().indexOf(':'));
    return Libraries.of("io.grpc:" + transport(), "io.grpc:grpc-stub" + version);
  }

  @BeforeEach
  void answersCalls() {
    server().answer(METHOD, Answer.emptyGrpcMessage());
  }

  @Test
  void appendsToTheDefaultUserAgent() {
    assertPrints("200\n", client("POST", server().http(METHOD)));
    assertPrints("200\n", client("POST", server().http(METHOD)).agent());

    String ownDefault = server().requests().get(0).userAgent();
    assertTrue(ownDefault.startsWith(ownName()), ownDefault);
    assertEquals(ownDefault, server().requests().get(1).tokens().own());
  }

  @Test
  void appendsToEachOfManyCallsOverTls() {
    JavaProcess client =
        client("--user-agent", "toy/1", "POST", server().https(METHOD))
            .arguments("--threads", "16", "--times", "2", "POST", server().https(METHOD));

    assertPrints("200\n".repeat(33), client.agent());

    assertEquals(33, server().requests().size());
    assertEquals(1, server().requests().stream().map(RecordedRequest::tokens).distinct().count());
    assertTrue(ownUserAgents().get(0).startsWith("toy/1 " + ownName()));
  }

  @Test
  void changesNoOtherHeader() {
    client("POST", server().http(METHOD)).run().succeeded();
    client("POST", server().http(METHOD)).agent().run().succeeded();

    RecordedRequest with = server().requests().get(1);
    String suffix = " " + with.tokens().suffix();
    assertEquals(
        server().requests().get(0).headers().stream().map(HttpField::toString).toList(),
        with.headers().stream().map(field -> field.toString().replace(suffix, "")).toList());
  }

  @Test
  void keepsTheTokensInsideATunnel() {
    try (RecordingProxy proxy = RecordingProxy.start()) {
      String[] hostAndPort = proxy.address().split(":");
      assertPrints(
          "200\n",
          client("POST", server().https(METHOD))
              .options(
                  "-Dhttps.proxyHost=" + hostAndPort[0],
                  "-Dhttps.proxyPort=" + hostAndPort[1],
                  "-Dhttp.nonProxyHosts=")
              .agent());

      assertEquals(List.of("CONNECT"), TunnelSuite.methods(proxy.requests()));
      assertFalse(
          String.valueOf(proxy.requests().get(0).userAgent()).contains("aau/"),
          () -> proxy.requests().toString());
      assertTrue(ownUserAgents().get(0).startsWith(ownName()));
    }
  }

  @Test
  void keepsTheTokensFromAServerOutOfScope() {
    JavaProcess client = client("POST", server().http(METHOD));

    assertPrints("200\n", client.agent("anaconda_anon_usage_hosts=repo.example.com"));
    assertPrints("200\n", client.agent("anaconda_anon_usage_hosts=" + server().authority()));

    assertEquals(server().requests().get(0).userAgent(), server().requests().get(1).tokens().own());
  }
}
