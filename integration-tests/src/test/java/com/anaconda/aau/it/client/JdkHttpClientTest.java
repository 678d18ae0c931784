package com.anaconda.aau.it.client;

import com.anaconda.aau.it.program.JdkHttpClientCaller;

class JdkHttpClientTest extends JdkHttpClientSuite {

  @Override
  String caller() {
    return JdkHttpClientCaller.class.getName();
  }
}
