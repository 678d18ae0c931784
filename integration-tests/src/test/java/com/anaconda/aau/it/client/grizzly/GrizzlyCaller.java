package com.anaconda.aau.it.client.grizzly;

import com.anaconda.aau.it.client.asynchttpclient.AsyncHttpClient19Caller;
import com.anaconda.aau.it.program.Settings;
import com.ning.http.client.AsyncHttpClient;
import com.ning.http.client.AsyncHttpClientConfig;
import com.ning.http.client.providers.grizzly.GrizzlyAsyncHttpProvider;

/** Calls AsyncHttpClient 1.9 on Grizzly. */
public final class GrizzlyCaller extends AsyncHttpClient19Caller {

  public GrizzlyCaller(Settings settings) {
    super(settings);
  }

  @Override
  protected AsyncHttpClient client(AsyncHttpClientConfig config) {
    return new AsyncHttpClient(new GrizzlyAsyncHttpProvider(config), config);
  }
}
