package com.anaconda.aau.it.client.jdk;

import com.anaconda.aau.it.program.JdkHttpClientCaller;

class JdkHttpClientTest extends JdkHttpClientSuite {

  @Override
  protected String caller() {
    return JdkHttpClientCaller.class.getName();
  }
}
