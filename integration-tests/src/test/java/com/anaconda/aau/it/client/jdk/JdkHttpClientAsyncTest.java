package com.anaconda.aau.it.client.jdk;

import com.anaconda.aau.it.program.JdkHttpClientAsyncCaller;

class JdkHttpClientAsyncTest extends JdkHttpClientSuite {

  @Override
  protected String caller() {
    return JdkHttpClientAsyncCaller.class.getName();
  }
}
