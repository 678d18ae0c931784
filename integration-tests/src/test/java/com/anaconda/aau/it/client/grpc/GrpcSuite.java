package com.anaconda.aau.it.client.grpc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.anaconda.aau.it.client.AnyClientSuite;
import com.anaconda.aau.it.client.Http2Suite;
import com.anaconda.aau.it.client.NoRedirectSuite;
import com.anaconda.aau.it.client.TlsSuite;
import com.anaconda.aau.it.client.TunnelSuite;
import com.anaconda.aau.it.harness.Answer;
import com.anaconda.aau.it.harness.Libraries;
import com.anaconda.aau.it.program.RequestSpec;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What gRPC must pass: calls of a server that knows just enough of gRPC to answer. It speaks HTTP/2
 * alone, has a proxy make tunnels only, and follows no redirect; who calls is a matter of the
 * program's. It writes one User-Agent: what a call adds itself it takes away.
 */
abstract class GrpcSuite extends AnyClientSuite
    implements Http2Suite, NoRedirectSuite, TlsSuite, TunnelSuite {

  /** The transport and its version, {@code artifact:version}. */
  abstract String transport();

  /** What gRPC calls itself there. */
  String ownName() {
    return "grpc-java-netty";
  }

  @Override
  protected final String caller() {
    return GrpcCaller.class.getName();
  }

  @Override
  protected final String[] options() {
    return allowingUnsafe();
  }

  @Override
  protected final List<Path> classPath() {
    return Libraries.of("io.grpc:" + transport(), "io.grpc:grpc-stub:" + version());
  }

  private String version() {
    return transport().substring(transport().indexOf(':') + 1);
  }

  @Override
  public final String sent(String userAgent) {
    return userAgent + " " + ownName() + "/" + version();
  }

  @Override
  public final Answer answer() {
    return Answer.emptyGrpcMessage();
  }

  @BeforeEach
  void answersCalls() {
    server().answer("/", answer());
  }

  /** Before the message is whether it is compressed, and its length. */
  @Test
  @Override
  protected void appendsToAStreamedUpload() {
    assertPrints("200\n", client("--user-agent", "toy/1", "PUT", url("/upload")).agent());

    assertEquals(List.of(sent("toy/1")), ownUserAgents());
    assertEquals(5 + RequestSpec.body().length, server().bytesReceived("/upload"));
  }
}
