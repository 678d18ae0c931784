package com.anaconda.aau.it.client;

/** The tests for clients that support redirects, authentication and proxies, as most do. */
public abstract class HttpClientSuite extends AnyClientSuite
    implements AuthenticationSuite, ProxySuite, RawRequestSuite, RedirectSuite, TlsSuite {}
