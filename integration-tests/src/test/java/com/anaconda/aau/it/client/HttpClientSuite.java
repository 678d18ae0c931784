package com.anaconda.aau.it.client;

/** What a client must pass that follows redirects, logs in and knows proxies, as most do. */
public abstract class HttpClientSuite extends AnyClientSuite
    implements AuthenticationSuite, ProxySuite, RawRequestSuite, RedirectSuite, TlsSuite {}
