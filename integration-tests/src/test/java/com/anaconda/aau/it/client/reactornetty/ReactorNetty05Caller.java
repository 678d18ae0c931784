package com.anaconda.aau.it.client.reactornetty;

import com.anaconda.aau.it.program.CompiledWith;
import com.anaconda.aau.it.program.HttpCall;
import com.anaconda.aau.it.program.HttpCaller;
import com.anaconda.aau.it.program.RequestSpec;
import com.anaconda.aau.it.program.Settings;
import io.netty.handler.codec.http.HttpMethod;
import reactor.ipc.netty.http.HttpClient;

/** Calls Reactor Netty 0.5. */
@CompiledWith(value = "io.projectreactor.ipc:reactor-netty:0.5.2.RELEASE", exhaustive = true)
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
