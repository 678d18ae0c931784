package com.anaconda.aau.it.program;

import com.ning.http.client.AsyncHttpClient;
import com.ning.http.client.AsyncHttpClientConfig;
import com.ning.http.client.providers.grizzly.GrizzlyAsyncHttpProvider;

/** AsyncHttpClient 1.9 on Grizzly. */
public final class GrizzlyCaller extends AsyncHttpClient19Caller {

  public GrizzlyCaller(Settings settings) {
    super(settings);
  }

  @Override
  AsyncHttpClient client(AsyncHttpClientConfig config) {
    return new AsyncHttpClient(new GrizzlyAsyncHttpProvider(config), config);
  }
}
