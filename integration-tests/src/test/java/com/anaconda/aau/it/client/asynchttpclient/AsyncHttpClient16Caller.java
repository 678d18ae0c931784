package com.anaconda.aau.it.client.asynchttpclient;

import com.anaconda.aau.it.program.CompiledWith;
import com.anaconda.aau.it.program.Settings;
import com.ning.http.client.AsyncHttpClientConfig;

/** Calls AsyncHttpClient 1.6 to 1.8. */
@CompiledWith(value = "com.ning:async-http-client:1.1.0", exhaustive = true)
public class AsyncHttpClient16Caller extends AsyncHttpClient19Caller {

  public AsyncHttpClient16Caller(Settings settings) {
    super(settings);
  }

  @Override
  final void followRedirects(AsyncHttpClientConfig.Builder config) {
    config.setFollowRedirects(true);
  }
}
