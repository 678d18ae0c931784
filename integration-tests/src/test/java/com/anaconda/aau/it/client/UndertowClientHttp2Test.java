package com.anaconda.aau.it.client;

class UndertowClientHttp2Test extends UndertowClientSuite
    implements OverHttp2Suite, TwoUserAgentsSuite {}
