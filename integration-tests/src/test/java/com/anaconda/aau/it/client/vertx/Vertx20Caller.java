package com.anaconda.aau.it.client.vertx;

import com.anaconda.aau.it.program.CompiledWith;
import com.anaconda.aau.it.program.RequestSpec;
import com.anaconda.aau.it.program.Settings;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import org.vertx.java.core.Vertx;
import org.vertx.java.core.VertxFactory;
import org.vertx.java.core.http.HttpClient;
import org.vertx.java.core.http.HttpClientRequest;

/** Calls Vert.x 2 in clear text. */
@CompiledWith(value = "io.vertx:vertx-core:2.0.2-final", exhaustive = true)
public final class Vertx20Caller extends CoreVertxCaller {

  private final Vertx vertx = VertxFactory.newVertx();

  public Vertx20Caller(Settings settings) {}

  @Override
  void send(RequestSpec spec, URI uri, CompletableFuture<Integer> status) {
    HttpClient client = vertx.createHttpClient().setHost(uri.getHost()).setPort(uri.getPort());
    client.exceptionHandler(status::completeExceptionally);
    HttpClientRequest request =
        client.request(
            spec.method, uri.getPath(), response -> status.complete(response.statusCode()));
    if (spec.userAgent != null) {
      request.putHeader("User-Agent", spec.userAgent);
    }
    request.end();
  }
}
