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
 * The tests that gRPC must pass. They call a server that knows just enough gRPC to answer. gRPC
 * speaks only HTTP/2, uses proxies only for tunnels and follows no redirects; authentication is up
 * to the program. It always writes a single User-Agent: it drops one that the call itself adds.
 */
abstract class GrpcSuite extends AnyClientSuite
    implements Http2Suite, NoRedirectSuite, TlsSuite, TunnelSuite {

  /** The transport's {@code artifact:version}. */
  abstract String transport();

  /** The product name that gRPC appends to the User-Agent. */
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

  /** Five bytes precede the message: a compression flag and the length. */
  @Test
  @Override
  protected void appendsToAStreamedUpload() {
    assertPrints("200\n", client("--user-agent", "toy/1", "PUT", url("/upload")).agent());

    assertEquals(List.of(sent("toy/1")), ownUserAgents());
    assertEquals(5 + RequestSpec.body().length, server().bytesReceived("/upload"));
  }
}
