package com.anaconda.aau.it.client.apache;

import com.anaconda.aau.it.harness.Exhaustive;

@Exhaustive
class ApacheHttpClient50Test extends ApacheHttpClient5ClassicSuite {

  @Override
  protected String version() {
    return "5.0";
  }
}
