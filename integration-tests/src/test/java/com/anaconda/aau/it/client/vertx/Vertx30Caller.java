package com.anaconda.aau.it.client.vertx;

import com.anaconda.aau.it.program.CompiledWith;
import com.anaconda.aau.it.program.RequestSpec;
import com.anaconda.aau.it.program.Settings;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import java.net.URI;
import java.util.concurrent.CompletableFuture;

/** Calls Vert.x 3.0 to 3.3. */
@CompiledWith(value = "io.vertx:vertx-core:3.0.0", exhaustive = true)
public final class Vertx30Caller extends CoreVertxCaller {

  private final Vertx vertx = Vertx.vertx();

  public Vertx30Caller(Settings settings) {}

  @Override
  void send(RequestSpec spec, URI uri, CompletableFuture<Integer> status) {
    HttpClientOptions options = new HttpClientOptions().setSsl(uri.getScheme().equals("https"));
    HttpClientRequest request =
        vertx
            .createHttpClient(options)
            .requestAbs(
                HttpMethod.valueOf(spec.method),
                spec.url,
                response -> status.complete(response.statusCode()))
            .exceptionHandler(status::completeExceptionally);
    if (spec.userAgent != null) {
      request.putHeader("User-Agent", spec.userAgent);
    }
    request.end();
  }
}
