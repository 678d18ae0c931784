package com.anaconda.aau.it.client.apache;

import com.anaconda.aau.it.program.HttpCall;
import com.anaconda.aau.it.program.HttpCaller;
import com.anaconda.aau.it.program.RequestSpec;
import com.anaconda.aau.it.program.Settings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import org.apache.http.HttpEntityEnclosingRequest;
import org.apache.http.HttpHost;
import org.apache.http.HttpRequestInterceptor;
import org.apache.http.auth.AuthScope;
import org.apache.http.auth.UsernamePasswordCredentials;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.methods.HttpUriRequest;
import org.apache.http.client.methods.RequestBuilder;
import org.apache.http.entity.InputStreamEntity;
import org.apache.http.impl.client.BasicCredentialsProvider;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClientBuilder;
import org.apache.http.util.EntityUtils;

/** Calls Apache HttpClient 4.3 to 4.5. */
public class ApacheHttpClient4Caller implements HttpCaller {

  private final CloseableHttpClient client;

  public ApacheHttpClient4Caller(Settings settings) {
    HttpClientBuilder builder =
        HttpClientBuilder.create().setMaxConnTotal(100).setMaxConnPerRoute(100);
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
  }

  ApacheHttpClient4Caller(CloseableHttpClient client) {
    this.client = client;
  }

  @Override
  public final HttpCall prepare(RequestSpec spec) {
    RequestBuilder request = RequestBuilder.create(spec.method).setUri(spec.url);
    request.setConfig(RequestConfig.custom().setExpectContinueEnabled(spec.expectContinue).build());
    if (spec.userAgent != null) {
      request.setHeader("User-Agent", spec.userAgent);
    }
    spec.addHeaders(request::addHeader);
    if (spec.hasBody()) {
      request.setEntity(newBody());
    }
    HttpUriRequest prepared = request.build();
    return HttpCall.of(
        () -> send(prepared), () -> prepared + Arrays.toString(prepared.getAllHeaders()));
  }

  private int send(HttpUriRequest request) throws IOException {
    if (request instanceof HttpEntityEnclosingRequest
        && ((HttpEntityEnclosingRequest) request).getEntity() != null) {
      ((HttpEntityEnclosingRequest) request).setEntity(newBody());
    }
    try (CloseableHttpResponse response = client.execute(request)) {
      EntityUtils.consume(response.getEntity());
      return response.getStatusLine().getStatusCode();
    }
  }

  private static InputStreamEntity newBody() {
    return new InputStreamEntity(new ByteArrayInputStream(RequestSpec.body()));
  }
}
