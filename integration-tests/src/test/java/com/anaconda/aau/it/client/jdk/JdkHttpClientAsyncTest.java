package com.anaconda.aau.it.client.jdk;

class JdkHttpClientAsyncTest extends JdkHttpClientSuite {

  @Override
  protected String caller() {
    return JdkHttpClientAsyncCaller.class.getName();
  }
}
