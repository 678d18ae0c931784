package com.anaconda.aau.it.client;

import com.anaconda.aau.it.program.JdkHttpClientAsyncCaller;

class JdkHttpClientAsyncTest extends JdkHttpClientSuite {

  @Override
  String caller() {
    return JdkHttpClientAsyncCaller.class.getName();
  }
}
