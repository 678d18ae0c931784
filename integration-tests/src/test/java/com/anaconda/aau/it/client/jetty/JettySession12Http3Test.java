package com.anaconda.aau.it.client.jetty;

/** The low-level client, without the high-level one. */
class JettySession12Http3Test extends JettyHttp3Suite {

  @Override
  protected String main() {
    return "com.anaconda.aau.it.client.jetty.JettyHttp3SessionMain";
  }
}
