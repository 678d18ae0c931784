package com.anaconda.aau.it.program;

import io.netty.handler.codec.http.HttpMethod;
import reactor.ipc.netty.http.HttpClient;

/** Reactor Netty 0.5. */
public final class ReactorNetty05Caller implements HttpCaller {

  private final HttpClient client = HttpClient.create();

  public ReactorNetty05Caller(Settings settings) {}

  @Override
  public HttpCall prepare(RequestSpec spec) {
    return () ->
        client
            .request(
                HttpMethod.valueOf(spec.method),
                spec.url,
                request -> {
                  request.followRedirect();
                  if (spec.userAgent != null) {
                    request.header("User-Agent", spec.userAgent);
                  }
                  return request.sendHeaders();
                })
            .block()
            .status()
            .code();
  }
}
