package com.anaconda.aau.it.client;

/** What every Jetty client must pass over HTTP/2, in clear text too. */
abstract class JettyClientHttp2Suite extends AnyClientSuite
    implements AuthenticationSuite,
        ExpectContinueSuite,
        Http2Suite,
        NoUserAgentSuite,
        RedirectSuite,
        TlsSuite,
        TwoUserAgentsSuite {}
