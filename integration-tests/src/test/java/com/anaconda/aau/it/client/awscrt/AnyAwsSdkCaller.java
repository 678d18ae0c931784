package com.anaconda.aau.it.client.awscrt;

import com.anaconda.aau.it.program.CompiledWith;
import com.anaconda.aau.it.program.HttpCall;
import com.anaconda.aau.it.program.HttpCaller;
import com.anaconda.aau.it.program.RequestSpec;
import com.anaconda.aau.it.program.Settings;
import java.io.ByteArrayInputStream;
import java.net.URI;
import software.amazon.awssdk.http.SdkHttpConfigurationOption;
import software.amazon.awssdk.http.SdkHttpFullRequest;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.crt.ProxyConfiguration;
import software.amazon.awssdk.utils.AttributeMap;

/** Calls a client of the AWS SDK on the AWS Common Runtime. */
@CompiledWith("software.amazon.awssdk:aws-crt-client:2.59.1")
abstract class AnyAwsSdkCaller implements HttpCaller {

  static final int CONNECTIONS = 64;

  /** Native code does not read the JVM's trust store. */
  static final AttributeMap TRUSTING =
      AttributeMap.builder().put(SdkHttpConfigurationOption.TRUST_ALL_CERTIFICATES, true).build();

  /** Returns the proxy, or null. */
  static ProxyConfiguration proxy(Settings settings) {
    return settings.proxy == null
        ? null
        : ProxyConfiguration.builder()
            .scheme("http")
            .host(settings.proxy.getHostString())
            .port(settings.proxy.getPort())
            .build();
  }

  @Override
  public final HttpCall prepare(RequestSpec spec) {
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

  /** Sends the request, reads the response and returns its status. */
  abstract int send(SdkHttpFullRequest request) throws Exception;
}
