package com.anaconda.aau.it.client;

/** What every Jetty client 12 must pass. */
abstract class JettyClient12Suite extends HttpClientSuite
    implements ExpectContinueSuite, NoUserAgentSuite {}
