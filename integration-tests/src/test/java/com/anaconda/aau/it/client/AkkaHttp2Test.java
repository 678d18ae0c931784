package com.anaconda.aau.it.client;

import com.anaconda.aau.it.program.PekkoHttp2Caller;

/** It can what Pekko HTTP can over HTTP/2. */
class AkkaHttp2Test extends AkkaHttpSuite implements Http2Suite {

  @Override
  String caller() {
    return PekkoHttp2Caller.class.getName();
  }
}
