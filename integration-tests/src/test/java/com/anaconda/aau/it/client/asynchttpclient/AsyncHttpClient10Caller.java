package com.anaconda.aau.it.client.asynchttpclient;

import com.anaconda.aau.it.program.CompiledWith;
import com.anaconda.aau.it.program.Settings;
import com.ning.http.client.RequestBuilder;
import com.ning.http.client.RequestType;

/** Calls AsyncHttpClient 1.0 and 1.1. */
@CompiledWith(value = "com.ning:async-http-client:1.1.0", exhaustive = true)
public final class AsyncHttpClient10Caller extends AsyncHttpClient12Caller {

  public AsyncHttpClient10Caller(Settings settings) {
    super(settings);
  }

  @Override
  RequestBuilder request(String method) {
    return new RequestBuilder(RequestType.valueOf(method));
  }
}
