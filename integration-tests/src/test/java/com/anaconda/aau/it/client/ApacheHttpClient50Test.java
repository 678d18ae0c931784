package com.anaconda.aau.it.client;

import com.anaconda.aau.it.harness.Exhaustive;

@Exhaustive
class ApacheHttpClient50Test extends ApacheHttpClient5ClassicSuite {

  @Override
  String version() {
    return "5.0";
  }
}
