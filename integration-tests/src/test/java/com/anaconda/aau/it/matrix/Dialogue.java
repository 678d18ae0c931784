package com.anaconda.aau.it.matrix;

import com.anaconda.aau.it.harness.Answer;
import java.util.List;

/**
 * The requests that a client makes and the server's answer.
 *
 * @param trials the requests, in order
 * @param answer the answer to every request except the redirected one
 */
public record Dialogue(List<Trial> trials, Answer answer) {

  public static final Dialogue ALL =
      new Dialogue(
          List.of(Trial.DEFAULT, Trial.OUTSIDE, Trial.OWN, Trial.REDIRECT, Trial.TLS, Trial.TUNNEL),
          Answer.ok());

  /** For a client that also speaks SPDY. */
  public static final Dialogue WITH_SPDY = new Dialogue(List.of(Trial.values()), Answer.ok());

  /** For a client without proxy support. */
  public static final Dialogue WITHOUT_PROXY =
      new Dialogue(
          List.of(Trial.DEFAULT, Trial.OUTSIDE, Trial.OWN, Trial.REDIRECT, Trial.TLS), Answer.ok());

  /** For Jetty 9.2, whose TLS connections break now and then, with or without the agent. */
  public static final Dialogue WITHOUT_TLS =
      new Dialogue(List.of(Trial.DEFAULT, Trial.OUTSIDE, Trial.OWN, Trial.REDIRECT), Answer.ok());

  /** For a client that neither follows redirects nor supports proxies. */
  public static final Dialogue PLAIN = without(Answer.ok());

  /** For Undertow 1.0, which has no TLS, and for Grizzly's HTTP/2, which has none after JDK 8. */
  public static final Dialogue CLEAR_TEXT =
      new Dialogue(List.of(Trial.DEFAULT, Trial.OUTSIDE, Trial.OWN), Answer.ok());

  /** For gRPC calls. */
  public static final Dialogue GRPC = without(Answer.emptyGrpcMessage());

  /** For gRPC on Netty before 1.10, whose TLS needs a jar on Java 8's boot class path. */
  public static final Dialogue GRPC_WITHOUT_TLS =
      new Dialogue(List.of(Trial.DEFAULT, Trial.OUTSIDE, Trial.OWN), Answer.emptyGrpcMessage());

  private static Dialogue without(Answer answer) {
    return new Dialogue(List.of(Trial.DEFAULT, Trial.OUTSIDE, Trial.OWN, Trial.TLS), answer);
  }
}
