package com.anaconda.aau.it.client;

class UndertowClientTest extends UndertowClientSuite
    implements RawRequestSuite, TwoUserAgentsSuite {}
