package com.anaconda.aau.it.client.apache;

import com.anaconda.aau.it.harness.Exhaustive;

/**
 * The earliest version under test: 5.0 and 5.1 do not detect on their own that a server has chosen
 * HTTP/2.
 */
@Exhaustive
class ApacheHttpClient52AsyncTest extends ApacheHttpClient5AsyncSuite {

  @Override
  protected String version() {
    return "5.2.3";
  }
}
