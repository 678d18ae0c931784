package com.anaconda.aau.it.client.apache;

import com.anaconda.aau.it.client.ExpectContinueSuite;
import com.anaconda.aau.it.client.HttpClientSuite;
import com.anaconda.aau.it.client.NoUserAgentSuite;
import com.anaconda.aau.it.client.OwnObjectsSuite;
import com.anaconda.aau.it.client.ProxiedHostScopeSuite;
import com.anaconda.aau.it.client.TwoUserAgentsSuite;

/** The tests that every version of Apache HttpClient 4 must pass. */
abstract class ApacheHttpClient4Suite extends HttpClientSuite
    implements ExpectContinueSuite,
        NoUserAgentSuite,
        OwnObjectsSuite,
        ProxiedHostScopeSuite,
        TwoUserAgentsSuite {}
