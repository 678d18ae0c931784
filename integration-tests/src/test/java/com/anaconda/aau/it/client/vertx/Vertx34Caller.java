package com.anaconda.aau.it.client.vertx;

import com.anaconda.aau.it.program.CompiledWith;
import com.anaconda.aau.it.program.Settings;
import io.vertx.ext.web.client.WebClientOptions;

/**
 * Calls the web client of Vert.x 3.4. Offers no HTTP/2, because its ALPN does not work after JDK 8.
 */
@CompiledWith(value = "io.vertx:vertx-web-client:4.0.0", exhaustive = true)
public final class Vertx34Caller extends Vertx3Caller {

  public Vertx34Caller(Settings settings) {
    super(settings);
  }

  @Override
  WebClientOptions offering(WebClientOptions options) {
    return options;
  }
}
