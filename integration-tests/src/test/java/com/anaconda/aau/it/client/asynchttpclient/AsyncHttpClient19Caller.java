package com.anaconda.aau.it.client.asynchttpclient;

import com.anaconda.aau.it.program.HttpCall;
import com.anaconda.aau.it.program.HttpCaller;
import com.anaconda.aau.it.program.RequestSpec;
import com.anaconda.aau.it.program.Settings;
import com.ning.http.client.AsyncHttpClient;
import com.ning.http.client.AsyncHttpClientConfig;
import com.ning.http.client.ProxyServer;
import com.ning.http.client.Realm;
import com.ning.http.client.Request;
import com.ning.http.client.RequestBuilder;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Calls AsyncHttpClient 1.9, which uses Netty 3. */
public class AsyncHttpClient19Caller implements HttpCaller {

  /** Version 1.0 closes clients that are garbage collected, and then their threads never sleep. */
  private static final List<AsyncHttpClient> REACHABLE = new CopyOnWriteArrayList<>();

  final AsyncHttpClientConfig.Builder config = new AsyncHttpClientConfig.Builder();
  private final AsyncHttpClient client;

  public AsyncHttpClient19Caller(Settings settings) {
    followRedirects(config);
    if (settings.proxy != null) {
      config.setProxyServer(
          new ProxyServer(settings.proxy.getHostString(), settings.proxy.getPort()));
    }
    if (settings.user != null) {
      config.setRealm(
          new Realm.RealmBuilder()
              .setScheme(Realm.AuthScheme.BASIC)
              .setPrincipal(settings.user)
              .setPassword(settings.password)
              .build());
    }
    client = open(config.build());
  }

  final AsyncHttpClient open(AsyncHttpClientConfig config) {
    AsyncHttpClient opened = client(config);
    REACHABLE.add(opened);
    return opened;
  }

  /** Creates a client with the default provider, Netty. */
  protected AsyncHttpClient client(AsyncHttpClientConfig config) {
    return new AsyncHttpClient(config);
  }

  void followRedirects(AsyncHttpClientConfig.Builder config) {
    config.setFollowRedirect(true);
  }

  RequestBuilder request(String method) {
    return new RequestBuilder(method);
  }

  @Override
  public final HttpCall prepare(RequestSpec spec) {
    RequestBuilder request = request(spec.method).setUrl(spec.url);
    if (spec.userAgent != null) {
      request.setHeader("User-Agent", spec.userAgent);
    }
    if (spec.expectContinue) {
      request.setHeader("Expect", "100-continue");
    }
    spec.addHeaders(request::addHeader);
    if (spec.hasBody()) {
      request.setBody(RequestSpec.body());
    }
    Request prepared = request.build();
    AsyncHttpClient client = clientFor(spec);
    return HttpCall.of(() -> send(client, prepared), () -> prepared.toString());
  }

  AsyncHttpClient clientFor(RequestSpec spec) {
    return client;
  }

  int send(AsyncHttpClient client, Request request) throws Exception {
    return client.executeRequest(request).get().getStatusCode();
  }
}
