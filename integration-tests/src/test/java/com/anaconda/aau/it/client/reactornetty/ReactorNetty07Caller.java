package com.anaconda.aau.it.client.reactornetty;

import com.anaconda.aau.it.program.CompiledWith;
import com.anaconda.aau.it.program.HttpCall;
import com.anaconda.aau.it.program.HttpCaller;
import com.anaconda.aau.it.program.RequestSpec;
import com.anaconda.aau.it.program.Settings;
import io.netty.handler.codec.http.HttpMethod;
import org.reactivestreams.Publisher;
import reactor.ipc.netty.http.client.HttpClient;
import reactor.ipc.netty.http.client.HttpClientRequest;
import reactor.ipc.netty.http.client.HttpClientResponse;

/** Calls Reactor Netty 0.6 (without proxies) and 0.7. */
@CompiledWith(value = "io.projectreactor.ipc:reactor-netty:0.7.15.RELEASE", exhaustive = true)
public final class ReactorNetty07Caller implements HttpCaller {

  private final HttpClient client;

  public ReactorNetty07Caller(Settings settings) {
    client =
        settings.proxy == null
            ? HttpClient.create()
            : HttpClient.create(
                options -> options.httpProxy(proxy -> proxy.address(settings.proxy)));
  }

  @Override
  public HttpCall prepare(RequestSpec spec) {
    HttpMethod method = HttpMethod.valueOf(spec.method);
    return () -> {
      HttpClientResponse response =
          client.request(method, spec.url, request -> sent(request, spec)).block();
      response.dispose();
      return response.status().code();
    };
  }

  private static Publisher<Void> sent(HttpClientRequest request, RequestSpec spec) {
    HttpClientRequest following = request.followRedirect();
    return (spec.userAgent == null ? following : following.header("User-Agent", spec.userAgent))
        .send();
  }
}
