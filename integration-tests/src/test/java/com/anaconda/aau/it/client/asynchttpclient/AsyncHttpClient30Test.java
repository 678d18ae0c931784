package com.anaconda.aau.it.client.asynchttpclient;

import com.anaconda.aau.it.client.Http2Suite;

/** Uses Netty 4.2, and HTTP/2 over TLS if the server supports it. */
class AsyncHttpClient30Test extends AsyncHttpClientSuite implements Http2Suite {

  @Override
  protected String caller() {
    return AsyncHttpClientCaller.class.getName();
  }

  @Override
  protected String coordinates() {
    return "org.asynchttpclient:async-http-client:3.0.13";
  }

  @Override
  protected int lowestJava() {
    return 11;
  }
}
