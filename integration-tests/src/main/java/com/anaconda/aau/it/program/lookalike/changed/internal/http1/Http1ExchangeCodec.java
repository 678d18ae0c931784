package com.anaconda.aau.it.program.lookalike.changed.internal.http1;

/** Has the name of OkHttp's class, but none of its methods. */
public final class Http1ExchangeCodec {

  public String writeRequestHeaders(String request) {
    return "okhttp changed: " + request;
  }
}
