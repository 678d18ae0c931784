package com.anaconda.aau.it.client.jdk;

class JdkHttpClientTest extends JdkHttpClientSuite {

  @Override
  protected String caller() {
    return JdkHttpClientCaller.class.getName();
  }
}
