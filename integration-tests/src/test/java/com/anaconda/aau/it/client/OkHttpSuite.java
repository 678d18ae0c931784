package com.anaconda.aau.it.client;

/** What every OkHttp must pass. */
abstract class OkHttpSuite extends HttpClientSuite
    implements Http2Suite,
        ExpectContinueSuite,
        NoUserAgentSuite,
        OwnObjectsSuite,
        ProxiedHostScopeSuite,
        TwoUserAgentsSuite {}
