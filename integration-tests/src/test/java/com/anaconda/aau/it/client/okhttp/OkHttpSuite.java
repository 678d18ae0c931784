package com.anaconda.aau.it.client.okhttp;

import com.anaconda.aau.it.client.ExpectContinueSuite;
import com.anaconda.aau.it.client.Http2Suite;
import com.anaconda.aau.it.client.HttpClientSuite;
import com.anaconda.aau.it.client.NoUserAgentSuite;
import com.anaconda.aau.it.client.OwnObjectsSuite;
import com.anaconda.aau.it.client.ProxiedHostScopeSuite;
import com.anaconda.aau.it.client.TwoUserAgentsSuite;

/** The tests that every version of OkHttp since 3 must pass. */
abstract class OkHttpSuite extends HttpClientSuite
    implements Http2Suite,
        ExpectContinueSuite,
        NoUserAgentSuite,
        OwnObjectsSuite,
        ProxiedHostScopeSuite,
        TwoUserAgentsSuite {}
