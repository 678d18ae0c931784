package com.anaconda.aau.it.client.awscrt;

import com.anaconda.aau.it.program.CompiledWith;
import com.anaconda.aau.it.program.Settings;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpFullRequest;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;

/** Calls AWS SDK's blocking client on the AWS Common Runtime. */
@CompiledWith("software.amazon.awssdk:aws-crt-client:2.59.1")
public final class AwsSdkCaller extends AnyAwsSdkCaller {

  private final SdkHttpClient client;

  public AwsSdkCaller(Settings settings) {
    AwsCrtHttpClient.Builder builder = AwsCrtHttpClient.builder().maxConcurrency(CONNECTIONS);
    if (settings.proxy != null) {
      builder.proxyConfiguration(proxy(settings));
    }
    client = builder.buildWithDefaults(TRUSTING);
  }

  @Override
  int send(SdkHttpFullRequest request) throws Exception {
    HttpExecuteRequest.Builder executed = HttpExecuteRequest.builder().request(request);
    request.contentStreamProvider().ifPresent(executed::contentStreamProvider);
    return client.prepareRequest(executed.build()).call().httpResponse().statusCode();
  }
}
