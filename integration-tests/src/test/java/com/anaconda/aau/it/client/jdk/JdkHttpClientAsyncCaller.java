package com.anaconda.aau.it.client.jdk;

import com.anaconda.aau.it.program.CompiledWith;
import com.anaconda.aau.it.program.Settings;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Calls {@code java.net.http.HttpClient} asynchronously. */
@CompiledWith(release = 11)
public final class JdkHttpClientAsyncCaller extends JdkHttpClientCaller {

  public JdkHttpClientAsyncCaller(Settings settings) {
    super(settings);
  }

  @Override
  HttpResponse<String> send(HttpRequest request) throws Exception {
    return client.sendAsync(request, BodyHandlers.ofString()).get();
  }
}
