package com.anaconda.aau.it.client;

class ApacheHttpClient56Test extends ApacheHttpClient5ClassicSuite {

  @Override
  String version() {
    return "5.6.5";
  }
}
