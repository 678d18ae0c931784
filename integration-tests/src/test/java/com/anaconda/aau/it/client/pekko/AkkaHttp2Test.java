package com.anaconda.aau.it.client.pekko;

import com.anaconda.aau.it.client.Http2Suite;
import com.anaconda.aau.it.harness.Exhaustive;

/** Passes the same suites as Pekko HTTP over HTTP/2. */
@Exhaustive
class AkkaHttp2Test extends AkkaHttpSuite implements Http2Suite {

  @Override
  protected String caller() {
    return PekkoHttp2Caller.class.getName();
  }
}
