package com.anaconda.aau.it.client.asynchttpclient;

import com.anaconda.aau.it.harness.Exhaustive;

/** Uses Netty 3.10. */
@Exhaustive
class AsyncHttpClient19Test extends AsyncHttpClientSuite {

  @Override
  protected String caller() {
    return AsyncHttpClient19Caller.class.getName();
  }

  @Override
  protected String coordinates() {
    return "com.ning:async-http-client:1.9.40";
  }
}
