package com.anaconda.aau.it.client;

class ApacheHttpClient50Test extends ApacheHttpClient5ClassicSuite {

  @Override
  String version() {
    return "5.0";
  }
}
