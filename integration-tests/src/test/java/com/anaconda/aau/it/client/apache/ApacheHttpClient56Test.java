package com.anaconda.aau.it.client.apache;

class ApacheHttpClient56Test extends ApacheHttpClient5ClassicSuite {

  @Override
  protected String version() {
    return "5.6.5";
  }
}
