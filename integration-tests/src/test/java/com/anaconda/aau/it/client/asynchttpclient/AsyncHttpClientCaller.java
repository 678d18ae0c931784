package com.anaconda.aau.it.client.asynchttpclient;

import com.anaconda.aau.it.program.HttpCall;
import com.anaconda.aau.it.program.HttpCaller;
import com.anaconda.aau.it.program.RequestSpec;
import com.anaconda.aau.it.program.Settings;
import org.asynchttpclient.AsyncHttpClient;
import org.asynchttpclient.DefaultAsyncHttpClientConfig;
import org.asynchttpclient.Dsl;
import org.asynchttpclient.Request;
import org.asynchttpclient.RequestBuilder;

/** Calls AsyncHttpClient 2 and 3. */
public final class AsyncHttpClientCaller implements HttpCaller {

  private final AsyncHttpClient client;

  public AsyncHttpClientCaller(Settings settings) {
    DefaultAsyncHttpClientConfig.Builder config = Dsl.config().setFollowRedirect(true);
    if (settings.proxy != null) {
      config.setProxyServer(
          Dsl.proxyServer(settings.proxy.getHostString(), settings.proxy.getPort()));
    }
    if (settings.user != null) {
      config.setRealm(Dsl.basicAuthRealm(settings.user, settings.password));
    }
    client = Dsl.asyncHttpClient(config);
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
    spec.addHeaders(request::addHeader);
    if (spec.hasBody()) {
      request.setBody(RequestSpec.body());
    }
    Request prepared = request.build();
    return HttpCall.of(
        () -> client.executeRequest(prepared).get().getStatusCode(),
        () -> prepared.toString() + prepared.getHeaders().entries());
  }
}
