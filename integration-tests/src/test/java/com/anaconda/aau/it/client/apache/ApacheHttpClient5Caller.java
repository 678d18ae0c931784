package com.anaconda.aau.it.client.apache;

import com.anaconda.aau.it.program.HttpCall;
import com.anaconda.aau.it.program.HttpCaller;
import com.anaconda.aau.it.program.RequestSpec;
import com.anaconda.aau.it.program.Settings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import org.apache.hc.client5.http.auth.AuthScope;
import org.apache.hc.client5.http.auth.UsernamePasswordCredentials;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.auth.BasicCredentialsProvider;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.CloseableHttpResponse;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.entity.InputStreamEntity;

/** Calls the classic (blocking) Apache HttpClient 5. */
public class ApacheHttpClient5Caller implements HttpCaller {

  private final CloseableHttpClient client;

  public ApacheHttpClient5Caller(Settings settings) {
    HttpClientBuilder builder = HttpClientBuilder.create();
    if (settings.proxy != null) {
      builder.setProxy(new HttpHost(settings.proxy.getHostString(), settings.proxy.getPort()));
    }
    if (settings.user != null) {
      builder.setDefaultCredentialsProvider(credentialsOf(settings));
    }
    if (settings.withoutUserAgent) {
      builder.disableDefaultUserAgent();
    }
    client = builder.build();
  }

  ApacheHttpClient5Caller(CloseableHttpClient client) {
    this.client = client;
  }

  static BasicCredentialsProvider credentialsOf(Settings settings) {
    BasicCredentialsProvider credentials = new BasicCredentialsProvider();
    credentials.setCredentials(
        new AuthScope(null, -1),
        new UsernamePasswordCredentials(settings.user, settings.password.toCharArray()));
    return credentials;
  }

  @Override
  public final HttpCall prepare(RequestSpec spec) {
    HttpUriRequestBase request = new HttpUriRequestBase(spec.method, URI.create(spec.url));
    request.setConfig(RequestConfig.custom().setExpectContinueEnabled(spec.expectContinue).build());
    if (spec.userAgent != null) {
      request.setHeader("User-Agent", spec.userAgent);
    }
    spec.addHeaders(request::addHeader);
    return HttpCall.of(
        () -> send(request, spec.hasBody()), () -> request + Arrays.toString(request.getHeaders()));
  }

  private int send(HttpUriRequestBase request, boolean withBody) throws IOException {
    if (withBody) {
      request.setEntity(new InputStreamEntity(new ByteArrayInputStream(RequestSpec.body()), null));
    }
    try (CloseableHttpResponse response = client.execute(request)) {
      EntityUtils.consume(response.getEntity());
      return response.getCode();
    }
  }
}
