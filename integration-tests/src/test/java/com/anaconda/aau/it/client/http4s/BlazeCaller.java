package com.anaconda.aau.it.client.http4s;

import cats.effect.kernel.Resource;
import com.anaconda.aau.it.program.CompiledWith;
import com.anaconda.aau.it.program.Settings;
import org.http4s.blaze.client.BlazeClientBuilder;
import org.http4s.client.Client;

/** Calls Blaze, the older client of http4s. */
@CompiledWith(value = "org.http4s:http4s-blaze-client_2.13:0.23.12", exhaustive = true)
public final class BlazeCaller extends AnyCatsEffect3Caller {

  private final Settings settings;

  public BlazeCaller(Settings settings) {
    this.settings = settings;
  }

  @Override
  Resource<Object, Client<Object>> resource() {
    BlazeClientBuilder<Object> builder = BlazeClientBuilder.apply(ASYNC);
    return (settings.withoutUserAgent ? builder.withoutUserAgent() : builder).resource();
  }
}
