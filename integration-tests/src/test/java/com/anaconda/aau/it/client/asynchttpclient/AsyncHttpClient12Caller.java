package com.anaconda.aau.it.client.asynchttpclient;

import com.anaconda.aau.it.program.CompiledWith;
import com.anaconda.aau.it.program.RequestSpec;
import com.anaconda.aau.it.program.Settings;
import com.ning.http.client.AsyncHttpClient;
import com.ning.http.client.Request;
import java.util.HashMap;
import java.util.Map;

/** Calls AsyncHttpClient 1.2 to 1.5. */
@CompiledWith(value = "com.ning:async-http-client:1.1.0", exhaustive = true)
public class AsyncHttpClient12Caller extends AsyncHttpClient16Caller {

  private final Map<String, AsyncHttpClient> named = new HashMap<>();

  public AsyncHttpClient12Caller(Settings settings) {
    super(settings);
  }

  /**
   * Creates a client for each User-Agent: except in 1.3, the User-Agent of the client takes
   * precedence over that of the request.
   */
  @Override
  final AsyncHttpClient clientFor(RequestSpec spec) {
    return spec.userAgent == null
        ? super.clientFor(spec)
        : named.computeIfAbsent(spec.userAgent, name -> open(config.setUserAgent(name).build()));
  }

  /** Since 1.6, {@code executeRequest} has returned a different type of future. */
  @Override
  final int send(AsyncHttpClient client, Request request) throws Exception {
    return client.executeRequest(request).get().getStatusCode();
  }
}
