package com.anaconda.aau.it.client.http4s;

import com.anaconda.aau.it.program.CompiledWith;
import com.anaconda.aau.it.program.Settings;
import org.http4s.ember.client.EmberClientBuilder;

/** Calls Ember over HTTP/2 if the server speaks it, which clients know only over TLS. */
@CompiledWith("org.http4s:http4s-ember-client_3:0.23.34")
public final class EmberHttp2Caller extends EmberCaller {

  public EmberHttp2Caller(Settings settings) {
    super(settings);
  }

  @Override
  EmberClientBuilder<Object> configured(EmberClientBuilder<Object> builder) {
    return builder.withHttp2();
  }
}
