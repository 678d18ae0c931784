package com.anaconda.aau.it.client;

/** What every Apache HttpClient 4 must pass. */
abstract class ApacheHttpClient4Suite extends HttpClientSuite
    implements ExpectContinueSuite,
        NoUserAgentSuite,
        OwnObjectsSuite,
        ProxiedHostScopeSuite,
        TwoUserAgentsSuite {}
