package com.anaconda.aau.it.client;

class ApacheHttpClient56AsyncTest extends ApacheHttpClient5AsyncSuite {

  @Override
  String version() {
    return "5.6.5";
  }
}
