package com.anaconda.aau.it.program;

import com.ning.http.client.AsyncHttpClient;
import com.ning.http.client.AsyncHttpClientConfig;
import com.ning.http.client.ProxyServer;
import com.ning.http.client.Realm;
import com.ning.http.client.Request;
import com.ning.http.client.RequestBuilder;

/** AsyncHttpClient 1.9, which is on Netty 3. */
public class AsyncHttpClient19Caller implements HttpCaller {

  private final AsyncHttpClient client;

  public AsyncHttpClient19Caller(Settings settings) {
    AsyncHttpClientConfig.Builder config =
        new AsyncHttpClientConfig.Builder().setFollowRedirect(true);
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
    client = client(config.build());
  }

  /** The client on its default, Netty. */
  AsyncHttpClient client(AsyncHttpClientConfig config) {
    return new AsyncHttpClient(config);
  }

  @Override
  public HttpCall prepare(RequestSpec spec) {
    RequestBuilder request = new RequestBuilder(spec.method).setUrl(spec.url);
    if (spec.userAgent != null) {
      request.setHeader("User-Agent", spec.userAgent);
    }
    if (spec.expectContinue) {
      request.setHeader("Expect", "100-continue");
    }
    if (spec.hasBody()) {
      request.setBody(RequestSpec.body());
    }
    Request prepared = request.build();
    return () -> client.executeRequest(prepared).get().getStatusCode();
  }
}
