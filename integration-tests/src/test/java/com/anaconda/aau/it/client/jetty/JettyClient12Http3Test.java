package com.anaconda.aau.it.client.jetty;

class JettyClient12Http3Test extends JettyHttp3Suite {

  @Override
  protected Class<?> main() {
    return JettyHttp3Main.class;
  }
}
