package com.anaconda.aau.it.client.vertx;

import com.anaconda.aau.it.program.CompiledWith;
import com.anaconda.aau.it.program.Settings;
import io.vertx.core.AsyncResult;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.OpenSSLEngineOptions;
import io.vertx.ext.web.client.HttpRequest;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClientOptions;
import java.util.concurrent.CompletableFuture;

/** Calls the web client of Vert.x 3.5 to 3.9, which has no futures. */
@CompiledWith(value = "io.vertx:vertx-web-client:4.0.0", exhaustive = true)
public class Vertx3Caller extends VertxCaller {

  public Vertx3Caller(Settings settings) {
    super(settings);
  }

  /** Uses OpenSSL if available: up to 3.8, HTTP/2 does not work over the JDK's TLS on Java 8. */
  @Override
  WebClientOptions offering(WebClientOptions options) {
    return OpenSSLEngineOptions.isAvailable()
        ? super.offering(options).setOpenSslEngineOptions(new OpenSSLEngineOptions())
        : super.offering(options);
  }

  @Override
  final int send(HttpRequest<Buffer> request, Buffer body) throws Exception {
    CompletableFuture<Integer> status = new CompletableFuture<>();
    Handler<AsyncResult<HttpResponse<Buffer>>> handler =
        result -> {
          if (result.succeeded()) {
            status.complete(result.result().statusCode());
          } else {
            status.completeExceptionally(result.cause());
          }
        };
    if (body == null) {
      request.send(handler);
    } else {
      request.sendBuffer(body, handler);
    }
    return status.get();
  }
}
