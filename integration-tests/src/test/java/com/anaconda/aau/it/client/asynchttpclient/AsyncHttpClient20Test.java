package com.anaconda.aau.it.client.asynchttpclient;

import com.anaconda.aau.it.harness.Exhaustive;

/** Uses Netty 4.0. */
@Exhaustive
class AsyncHttpClient20Test extends AsyncHttpClientSuite {

  @Override
  protected String caller() {
    return AsyncHttpClientCaller.class.getName();
  }

  @Override
  protected String coordinates() {
    return "org.asynchttpclient:async-http-client:2.0.40";
  }
}
