package com.anaconda.aau.it.client.asynchttpclient;

import akka.actor.ActorSystem;
import akka.stream.ActorMaterializer;
import com.anaconda.aau.it.program.CompiledWith;
import com.anaconda.aau.it.program.HttpCall;
import com.anaconda.aau.it.program.HttpCaller;
import com.anaconda.aau.it.program.RequestSpec;
import com.anaconda.aau.it.program.Settings;
import com.typesafe.config.ConfigFactory;
import play.libs.ws.StandaloneWSClient;
import play.libs.ws.StandaloneWSRequest;
import play.libs.ws.ahc.StandaloneAhcWSClient;
import play.shaded.ahc.org.asynchttpclient.DefaultAsyncHttpClient;
import play.shaded.ahc.org.asynchttpclient.DefaultAsyncHttpClientConfig;
import play.shaded.ahc.org.asynchttpclient.proxy.ProxyServer;

/** Calls Play WS, which uses its own relocated copy of AsyncHttpClient. Supports only GET. */
@CompiledWith(value = "com.typesafe.play:play-ahc-ws-standalone_2.12:1.0.7", exhaustive = true)
public final class PlayWsCaller implements HttpCaller {

  private final StandaloneWSClient client;

  public PlayWsCaller(Settings settings) {
    DefaultAsyncHttpClientConfig.Builder config = new DefaultAsyncHttpClientConfig.Builder();
    if (settings.proxy != null) {
      config.setProxyServer(
          new ProxyServer.Builder(settings.proxy.getHostString(), settings.proxy.getPort())
              .build());
    }
    ActorSystem system =
        ActorSystem.create(
            "play",
            ConfigFactory.parseString("akka.loglevel=OFF").withFallback(ConfigFactory.load()));
    client =
        new StandaloneAhcWSClient(
            new DefaultAsyncHttpClient(config.build()), ActorMaterializer.create(system));
  }

  @Override
  public HttpCall prepare(RequestSpec spec) {
    StandaloneWSRequest request = client.url(spec.url).setFollowRedirects(true);
    if (spec.userAgent != null) {
      request.addHeader("User-Agent", spec.userAgent);
    }
    return () -> request.get().toCompletableFuture().get().getStatus();
  }
}
