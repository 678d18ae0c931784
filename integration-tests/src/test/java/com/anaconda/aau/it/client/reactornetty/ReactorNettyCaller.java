package com.anaconda.aau.it.client.reactornetty;

import com.anaconda.aau.it.program.HttpCall;
import com.anaconda.aau.it.program.HttpCaller;
import com.anaconda.aau.it.program.RequestSpec;
import com.anaconda.aau.it.program.Settings;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import java.net.InetSocketAddress;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.netty.http.HttpProtocol;
import reactor.netty.http.client.HttpClient;
import reactor.netty.transport.ProxyProvider;

/** Calls Reactor Netty 1, which uses HTTP/2 over TLS if the server supports it. */
public class ReactorNettyCaller implements HttpCaller {

  private final Settings settings;
  private final HttpClient client;

  public ReactorNettyCaller(Settings settings) {
    this.settings = settings;
    HttpClient client = HttpClient.create().followRedirect(true);
    this.client = settings.proxy == null ? client : through(settings.proxy, client);
  }

  HttpClient through(InetSocketAddress address, HttpClient client) {
    return client.proxy(proxy -> proxy.type(ProxyProvider.Proxy.HTTP).address(address));
  }

  @Override
  public final HttpCall prepare(RequestSpec spec) {
    HttpClient client = this.client.headers(headers -> set(headers, spec));
    if (spec.url.startsWith("https:")) {
      client = secure(client.protocol(HttpProtocol.H2, HttpProtocol.HTTP11));
    }
    Mono<Integer> request = send(client, spec);
    if (settings.user != null) {
      Mono<Integer> withPassword =
          send(
              client.headers(
                  headers -> headers.set("Authorization", settings.basicAuthorization())),
              spec);
      request = request.flatMap(status -> status == 401 ? withPassword : Mono.just(status));
    }
    return request::block;
  }

  HttpClient secure(HttpClient client) {
    return client;
  }

  private static void set(HttpHeaders headers, RequestSpec spec) {
    if (spec.userAgent != null) {
      headers.set("User-Agent", spec.userAgent);
    }
    if (spec.expectContinue) {
      headers.set("Expect", "100-continue");
    }
    if (spec.host() != null) {
      headers.remove("Host");
    }
    spec.addHeaders(headers::add);
  }

  private static Mono<Integer> send(HttpClient client, RequestSpec spec) {
    HttpClient.RequestSender request =
        client.request(HttpMethod.valueOf(spec.method)).uri(spec.url);
    Publisher<io.netty.buffer.ByteBuf> body =
        spec.hasBody()
            ? Mono.fromSupplier(() -> Unpooled.wrappedBuffer(RequestSpec.body()))
            : Mono.empty();
    return request
        .send(body)
        .responseSingle((response, content) -> content.thenReturn(response.status().code()));
  }
}
