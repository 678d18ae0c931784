package com.anaconda.aau.it.client.asynchttpclient;

import com.anaconda.aau.it.client.Http2Suite;

/** On Netty 4.2; HTTP/2 where the server has it, over TLS. */
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
