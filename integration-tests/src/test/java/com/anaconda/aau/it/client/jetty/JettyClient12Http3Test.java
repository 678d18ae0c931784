package com.anaconda.aau.it.client.jetty;

/** The high-level client. */
class JettyClient12Http3Test extends JettyHttp3Suite {

  @Override
  protected String main() {
    return "com.anaconda.aau.it.client.jetty.JettyHttp3Main";
  }
}
