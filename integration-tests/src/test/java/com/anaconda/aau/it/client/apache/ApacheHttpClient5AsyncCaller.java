package com.anaconda.aau.it.client.apache;

import com.anaconda.aau.it.program.HttpCall;
import com.anaconda.aau.it.program.HttpCaller;
import com.anaconda.aau.it.program.RequestSpec;
import com.anaconda.aau.it.program.Settings;
import java.net.URI;
import java.util.Arrays;
import org.apache.hc.client5.http.async.methods.ConfigurableHttpRequest;
import org.apache.hc.client5.http.async.methods.SimpleHttpResponse;
import org.apache.hc.client5.http.async.methods.SimpleResponseConsumer;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.async.HttpAsyncClientBuilder;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.nio.AsyncEntityProducer;
import org.apache.hc.core5.http.nio.entity.BasicAsyncEntityProducer;
import org.apache.hc.core5.http.nio.support.BasicRequestProducer;

/** Calls the async Apache HttpClient 5, which uses HTTP/2 over TLS if the server supports it. */
public class ApacheHttpClient5AsyncCaller implements HttpCaller {

  private final CloseableHttpAsyncClient client;

  public ApacheHttpClient5AsyncCaller(Settings settings) {
    this(settings, HttpAsyncClientBuilder.create());
  }

  ApacheHttpClient5AsyncCaller(Settings settings, HttpAsyncClientBuilder builder) {
    if (settings.proxy != null) {
      builder.setProxy(new HttpHost(settings.proxy.getHostString(), settings.proxy.getPort()));
    }
    if (settings.user != null) {
      builder.setDefaultCredentialsProvider(ApacheHttpClient5Caller.credentialsOf(settings));
    }
    client = builder.build();
    client.start();
  }

  ApacheHttpClient5AsyncCaller(CloseableHttpAsyncClient client) {
    this.client = client;
    client.start();
  }

  @Override
  public final HttpCall prepare(RequestSpec spec) {
    ConfigurableHttpRequest request =
        new ConfigurableHttpRequest(spec.method, URI.create(spec.url));
    request.setConfig(RequestConfig.custom().setExpectContinueEnabled(spec.expectContinue).build());
    if (spec.userAgent != null) {
      request.setHeader("User-Agent", spec.userAgent);
    }
    spec.addHeaders(request::addHeader);
    return HttpCall.of(
        () -> send(request, spec.hasBody()), () -> request + Arrays.toString(request.getHeaders()));
  }

  private int send(HttpRequest request, boolean withBody) throws Exception {
    // Sends a Content-Length, because chunk sizes would vary from run to run.
    AsyncEntityProducer body =
        withBody ? new BasicAsyncEntityProducer(RequestSpec.body(), null) : null;
    SimpleHttpResponse response =
        client
            .execute(new BasicRequestProducer(request, body), SimpleResponseConsumer.create(), null)
            .get();
    return response.getCode();
  }
}
