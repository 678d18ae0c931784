package com.anaconda.aau.it.matrix;

import com.anaconda.aau.it.harness.Answer;
import java.util.List;

/**
 * What a client is asked to send, and what the server answers.
 *
 * @param trials the requests that it can make, in their order
 * @param answer to all but the redirected one
 */
public record Dialogue(List<Trial> trials, Answer answer) {

  public static final Dialogue ALL =
      new Dialogue(
          List.of(Trial.DEFAULT, Trial.OUTSIDE, Trial.OWN, Trial.REDIRECT, Trial.TLS, Trial.TUNNEL),
          Answer.ok());

  /** Of a client that speaks SPDY, too. */
  public static final Dialogue WITH_SPDY = new Dialogue(List.of(Trial.values()), Answer.ok());

  /** Of a client that knows no proxy. */
  public static final Dialogue WITHOUT_PROXY =
      new Dialogue(
          List.of(Trial.DEFAULT, Trial.OUTSIDE, Trial.OWN, Trial.REDIRECT, Trial.TLS), Answer.ok());

  /** Of Jetty 9.2, whose connections over TLS break now and then, with the agent and without. */
  public static final Dialogue WITHOUT_TLS =
      new Dialogue(List.of(Trial.DEFAULT, Trial.OUTSIDE, Trial.OWN, Trial.REDIRECT), Answer.ok());

  /** Of a client that follows no redirect and knows no proxy. */
  public static final Dialogue PLAIN = without(Answer.ok());

  /** Of Undertow 1.0, which knows no TLS, and Grizzly's HTTP/2, which it has on no JDK after 8. */
  public static final Dialogue CLEAR_TEXT =
      new Dialogue(List.of(Trial.DEFAULT, Trial.OUTSIDE, Trial.OWN), Answer.ok());

  /** The same with calls of gRPC. */
  public static final Dialogue GRPC = without(Answer.emptyGrpcMessage());

  /** Of gRPC on Netty before 1.10, whose TLS needs a jar on the boot class path of Java 8. */
  public static final Dialogue GRPC_WITHOUT_TLS =
      new Dialogue(List.of(Trial.DEFAULT, Trial.OUTSIDE, Trial.OWN), Answer.emptyGrpcMessage());

  private static Dialogue without(Answer answer) {
    return new Dialogue(List.of(Trial.DEFAULT, Trial.OUTSIDE, Trial.OWN, Trial.TLS), answer);
  }
}
