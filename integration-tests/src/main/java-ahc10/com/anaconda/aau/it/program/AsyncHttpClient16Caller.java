package com.anaconda.aau.it.program;

import com.ning.http.client.AsyncHttpClientConfig;

/** AsyncHttpClient 1.6 to 1.8. */
public class AsyncHttpClient16Caller extends AsyncHttpClient19Caller {

  public AsyncHttpClient16Caller(Settings settings) {
    super(settings);
  }

  @Override
  final void followRedirects(AsyncHttpClientConfig.Builder config) {
    config.setFollowRedirects(true);
  }
}
