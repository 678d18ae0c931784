package com.anaconda.aau.it.program.lookalike.hollow.internal.http1;

import com.anaconda.aau.it.program.lookalike.hollow.Request;

/** Has the method of OkHttp's class that the agent weaves. */
public final class Http1ExchangeCodec {

  public void writeRequestHeaders(Request request) {
    System.out.println("okhttp hollow: " + request.getClass().getSimpleName());
  }
}
