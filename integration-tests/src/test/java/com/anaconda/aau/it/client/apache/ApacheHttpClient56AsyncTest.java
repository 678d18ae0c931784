package com.anaconda.aau.it.client.apache;

class ApacheHttpClient56AsyncTest extends ApacheHttpClient5AsyncSuite {

  @Override
  protected String version() {
    return "5.6.5";
  }
}
