package com.anaconda.aau.it.client.vertx;

import com.anaconda.aau.it.program.CompiledWith;
import com.anaconda.aau.it.program.Settings;
import io.vertx.ext.web.client.WebClientOptions;

/** The web client of Vert.x 3.4, which has ALPN on no JDK after 8: HTTP/1.1 only. */
@CompiledWith("io.vertx:vertx-web-client:4.0.0")
public final class Vertx34Caller extends Vertx3Caller {

  public Vertx34Caller(Settings settings) {
    super(settings);
  }

  @Override
  WebClientOptions offering(WebClientOptions options) {
    return options;
  }
}
