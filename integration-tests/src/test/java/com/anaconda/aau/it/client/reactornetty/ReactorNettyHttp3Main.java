package com.anaconda.aau.it.client.reactornetty;

import com.anaconda.aau.it.program.CompiledWith;
import io.netty.handler.codec.quic.InsecureQuicTokenHandler;
import io.netty.handler.ssl.util.InsecureTrustManagerFactory;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Paths;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.Http3SslContextSpec;
import reactor.netty.http.HttpProtocol;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;

/**
 * Calls Reactor Netty 1.3 over HTTP/3, and runs the server, which prints a line per request: the
 * protocol, followed by the headers, separated by tabs. Arguments: a key store, its password, the
 * number of concurrent requests, and the hosts to send them to.
 */
@CompiledWith("io.projectreactor.netty:reactor-netty-http:1.3.7")
public final class ReactorNettyHttp3Main {

  private ReactorNettyHttp3Main() {}

  public static void main(String[] arguments) throws Exception {
    int port = serve(arguments[0], arguments[1]).port();
    Http3SslContextSpec trusting =
        Http3SslContextSpec.forClient()
            .configure(context -> context.trustManager(InsecureTrustManagerFactory.INSTANCE));
    HttpClient client =
        HttpClient.create()
            .protocol(HttpProtocol.HTTP3)
            .secure(spec -> spec.sslContext(trusting))
            .http3Settings(
                settings ->
                    settings
                        .idleTimeout(Duration.ofSeconds(30))
                        .maxData(1_000_000)
                        .maxStreamDataBidirectionalLocal(100_000))
            .headers(headers -> headers.set("User-Agent", "toy/1").set("Accept", "text/toy"));
    for (int host = 3; host < arguments.length; host++) {
      Mono<Integer> request =
          client
              .get()
              .uri("https://" + arguments[host] + ":" + port + "/")
              .responseSingle((response, body) -> Mono.just(response.status().code()));
      Flux.merge(Collections.nCopies(Integer.parseInt(arguments[2]), request)).blockLast();
    }
    System.exit(0);
  }

  private static DisposableServer serve(String keyStore, String password) throws Exception {
    Http3SslContextSpec certificate = Http3SslContextSpec.forServer(keys(keyStore, password), null);
    return HttpServer.create()
        .host("127.0.0.1")
        .protocol(HttpProtocol.HTTP3)
        .secure(spec -> spec.sslContext(certificate))
        .http3Settings(
            settings ->
                settings
                    .idleTimeout(Duration.ofSeconds(30))
                    .maxData(1_000_000)
                    .maxStreamDataBidirectionalRemote(100_000)
                    .maxStreamsBidirectional(100)
                    .tokenHandler(InsecureQuicTokenHandler.INSTANCE))
        .handle(
            (request, response) -> {
              print(request);
              return response.send();
            })
        .bindNow();
  }

  private static void print(HttpServerRequest request) {
    StringBuilder line = new StringBuilder(request.version().text());
    for (Map.Entry<String, String> header : request.requestHeaders()) {
      // Netty adds these when it presents HTTP/3 as HTTP/1.1.
      if (!header.getKey().startsWith("x-http3-")) {
        line.append('\t').append(header.getKey()).append(": ");
        // The port differs in each run.
        line.append(header.getValue().replaceFirst(":\\d+$", ""));
      }
    }
    System.out.println(line);
  }

  private static KeyManagerFactory keys(String keyStore, String password) throws Exception {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(Paths.get(keyStore))) {
      keys.load(in, password.toCharArray());
    }
    KeyManagerFactory factory =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    factory.init(keys, password.toCharArray());
    return factory;
  }
}
