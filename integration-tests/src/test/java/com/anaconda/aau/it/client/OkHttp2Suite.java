package com.anaconda.aau.it.client;

/** What every OkHttp 2 must pass. */
abstract class OkHttp2Suite extends HttpClientSuite
    implements ExpectContinueSuite, OwnObjectsSuite, ProxiedHostScopeSuite, TwoUserAgentsSuite {}
