package com.anaconda.aau.it.client.apache;

import com.anaconda.aau.it.program.HttpCall;
import com.anaconda.aau.it.program.HttpCaller;
import com.anaconda.aau.it.program.RequestSpec;
import com.anaconda.aau.it.program.Settings;
import java.net.URI;
import java.util.Arrays;
import org.apache.http.HttpHost;
import org.apache.http.HttpRequestInterceptor;
import org.apache.http.HttpResponse;
import org.apache.http.auth.AuthScope;
import org.apache.http.auth.UsernamePasswordCredentials;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.client.methods.HttpUriRequest;
import org.apache.http.client.methods.RequestBuilder;
import org.apache.http.impl.client.BasicCredentialsProvider;
import org.apache.http.impl.nio.client.CloseableHttpAsyncClient;
import org.apache.http.impl.nio.client.HttpAsyncClientBuilder;
import org.apache.http.nio.entity.NByteArrayEntity;

/** Calls Apache HttpAsyncClient 4. */
public class ApacheHttpAsyncClient4Caller implements HttpCaller {

  private final CloseableHttpAsyncClient client;

  public ApacheHttpAsyncClient4Caller(Settings settings) {
    HttpAsyncClientBuilder builder = HttpAsyncClientBuilder.create();
    if (settings.proxy != null) {
      builder.setProxy(new HttpHost(settings.proxy.getHostString(), settings.proxy.getPort()));
    }
    if (settings.user != null) {
      BasicCredentialsProvider credentials = new BasicCredentialsProvider();
      credentials.setCredentials(
          AuthScope.ANY, new UsernamePasswordCredentials(settings.user, settings.password));
      builder.setDefaultCredentialsProvider(credentials);
    }
    if (settings.withoutUserAgent) {
      builder.addInterceptorLast(
          (HttpRequestInterceptor) (request, context) -> request.removeHeaders("User-Agent"));
    }
    client = builder.build();
    client.start();
  }

  ApacheHttpAsyncClient4Caller(CloseableHttpAsyncClient client) {
    this.client = client;
    client.start();
  }

  @Override
  public final HttpCall prepare(RequestSpec spec) {
    RequestBuilder request = RequestBuilder.create(spec.method).setUri(URI.create(spec.url));
    request.setConfig(RequestConfig.custom().setExpectContinueEnabled(spec.expectContinue).build());
    if (spec.userAgent != null) {
      request.setHeader("User-Agent", spec.userAgent);
    }
    spec.addHeaders(request::addHeader);
    if (spec.hasBody()) {
      // Sends a Content-Length, because chunk sizes would vary from run to run.
      request.setEntity(new NByteArrayEntity(RequestSpec.body()));
    }
    HttpUriRequest prepared = request.build();
    return HttpCall.of(
        () -> send(prepared), () -> prepared + Arrays.toString(prepared.getAllHeaders()));
  }

  private int send(HttpUriRequest request) throws Exception {
    HttpResponse response = client.execute(request, null).get();
    return response.getStatusLine().getStatusCode();
  }
}
