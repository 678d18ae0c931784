package com.anaconda.aau.it.program;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** {@code java.net.http.HttpClient}, its asynchronous method. */
public final class JdkHttpClientAsyncCaller extends JdkHttpClientCaller {

  public JdkHttpClientAsyncCaller(Settings settings) {
    super(settings);
  }

  @Override
  HttpResponse<String> send(HttpRequest request) throws Exception {
    return client.sendAsync(request, BodyHandlers.ofString()).get();
  }
}
