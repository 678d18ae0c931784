package com.anaconda.aau.it.program;

import com.ning.http.client.RequestBuilder;
import com.ning.http.client.RequestType;

/** AsyncHttpClient 1.0 and 1.1. */
public final class AsyncHttpClient10Caller extends AsyncHttpClient12Caller {

  public AsyncHttpClient10Caller(Settings settings) {
    super(settings);
  }

  @Override
  RequestBuilder request(String method) {
    return new RequestBuilder(RequestType.valueOf(method));
  }
}
