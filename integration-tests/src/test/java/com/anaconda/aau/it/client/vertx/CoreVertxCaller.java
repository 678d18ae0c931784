package com.anaconda.aau.it.client.vertx;

import com.anaconda.aau.it.program.HttpCall;
import com.anaconda.aau.it.program.HttpCaller;
import com.anaconda.aau.it.program.RequestSpec;
import java.net.URI;
import java.util.concurrent.CompletableFuture;

/**
 * Calls versions of Vert.x that have no web client: no redirects, no default User-Agent. Subclasses
 * handle the types of each version.
 */
abstract class CoreVertxCaller implements HttpCaller {

  @Override
  public final HttpCall prepare(RequestSpec spec) {
    return () -> {
      CompletableFuture<Integer> status = new CompletableFuture<>();
      send(spec, URI.create(spec.url), status);
      return status.get();
    };
  }

  abstract void send(RequestSpec spec, URI uri, CompletableFuture<Integer> status);
}
