package com.anaconda.aau.it.client.awscrt;

import com.anaconda.aau.it.program.CompiledWith;
import com.anaconda.aau.it.program.HttpCall;
import com.anaconda.aau.it.program.HttpCaller;
import com.anaconda.aau.it.program.RequestSpec;
import com.anaconda.aau.it.program.Settings;
import java.io.ByteArrayInputStream;
import java.net.URI;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpConfigurationOption;
import software.amazon.awssdk.http.SdkHttpFullRequest;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.http.crt.ProxyConfiguration;
import software.amazon.awssdk.utils.AttributeMap;

/** Calls AWS SDK's blocking client on the AWS Common Runtime. */
@CompiledWith("software.amazon.awssdk:aws-crt-client:2.59.1")
public final class AwsSdkCaller implements HttpCaller {

  private final SdkHttpClient client;

  public AwsSdkCaller(Settings settings) {
    AwsCrtHttpClient.Builder builder = AwsCrtHttpClient.builder().maxConcurrency(64);
    if (settings.proxy != null) {
      builder.proxyConfiguration(
          ProxyConfiguration.builder()
              .scheme("http")
              .host(settings.proxy.getHostString())
              .port(settings.proxy.getPort())
              .build());
    }
    client =
        builder.buildWithDefaults(
            AttributeMap.builder()
                .put(SdkHttpConfigurationOption.TRUST_ALL_CERTIFICATES, true)
                .build());
  }

  @Override
  public HttpCall prepare(RequestSpec spec) {
    SdkHttpFullRequest.Builder builder =
        SdkHttpFullRequest.builder()
            .uri(URI.create(spec.url))
            .method(SdkHttpMethod.fromValue(spec.method));
    if (spec.userAgent != null) {
      builder.appendHeader("User-Agent", spec.userAgent);
    }
    spec.addHeaders(builder::appendHeader);
    if (spec.hasBody()) {
      builder.putHeader("Content-Length", String.valueOf(RequestSpec.body().length));
      builder.contentStreamProvider(() -> new ByteArrayInputStream(RequestSpec.body()));
    }
    SdkHttpFullRequest request = builder.build();
    return HttpCall.of(() -> send(request), () -> request.getUri() + request.headers().toString());
  }

  private int send(SdkHttpFullRequest request) throws Exception {
    HttpExecuteRequest.Builder executed = HttpExecuteRequest.builder().request(request);
    request.contentStreamProvider().ifPresent(executed::contentStreamProvider);
    return client.prepareRequest(executed.build()).call().httpResponse().statusCode();
  }
}
