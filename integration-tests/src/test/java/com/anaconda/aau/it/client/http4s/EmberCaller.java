package com.anaconda.aau.it.client.http4s;

import cats.effect.kernel.Async;
import cats.effect.kernel.Resource;
import com.anaconda.aau.it.program.CompiledWith;
import com.anaconda.aau.it.program.Settings;
import java.util.function.BiConsumer;
import org.http4s.client.Client;
import org.http4s.ember.client.EmberClientBuilder;

/** Calls Ember, the client of http4s, over HTTP/1.1. */
@CompiledWith({"org.http4s:http4s-ember-client_3:0.23.34", "org.scala-lang:scala-library:2.13.17"})
public class EmberCaller extends AnyCatsEffect3Caller {

  private final Settings settings;

  public EmberCaller(Settings settings) {
    this.settings = settings;
  }

  @Override
  @SuppressWarnings("unchecked")
  final Resource<Object, Client<Object>> resource() throws ReflectiveOperationException {
    // The method's name is a keyword of Java.
    EmberClientBuilder<Object> builder =
        (EmberClientBuilder<Object>)
            EmberClientBuilder.class.getMethod("default", Async.class).invoke(null, ASYNC);
    return configured(settings.withoutUserAgent ? builder.withoutUserAgent() : builder).build();
  }

  /** Sets a date, because Ember would add the current one, which differs from run to run. */
  @Override
  final void addOwnHeaders(BiConsumer<String, String> request) {
    request.accept("Date", "Thu, 01 Jan 2026 00:00:00 GMT");
  }

  EmberClientBuilder<Object> configured(EmberClientBuilder<Object> builder) {
    return builder;
  }
}
