package com.anaconda.aau.it.program.lookalike;

import com.anaconda.aau.it.program.lookalike.hollow.HttpRequest;
import com.anaconda.aau.it.program.lookalike.hollow.Request;

/** Calls every lookalike. */
public final class Lookalikes {

  private Lookalikes() {}

  public static void main(String[] arguments) {
    System.out.println(
        new com.anaconda.aau.it.program.lookalike.changed.internal.http1.Http1ExchangeCodec()
            .writeRequestHeaders("x"));
    System.out.println(
        new com.anaconda.aau.it.program.lookalike.changed.impl.DefaultBHttpClientConnection()
            .sendRequestHeader("x"));
    new com.anaconda.aau.it.program.lookalike.hollow.internal.http1.Http1ExchangeCodec()
        .writeRequestHeaders(new Request());
    new com.anaconda.aau.it.program.lookalike.hollow.impl.DefaultBHttpClientConnection()
        .sendRequestHeader(new HttpRequest());
  }
}
