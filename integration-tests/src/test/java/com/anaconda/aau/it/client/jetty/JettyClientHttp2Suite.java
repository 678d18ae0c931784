package com.anaconda.aau.it.client.jetty;

import com.anaconda.aau.it.client.AnyClientSuite;
import com.anaconda.aau.it.client.AuthenticationSuite;
import com.anaconda.aau.it.client.ExpectContinueSuite;
import com.anaconda.aau.it.client.Http2Suite;
import com.anaconda.aau.it.client.NoUserAgentSuite;
import com.anaconda.aau.it.client.RedirectSuite;
import com.anaconda.aau.it.client.TlsSuite;
import com.anaconda.aau.it.client.TwoUserAgentsSuite;

/** What every Jetty client must pass over HTTP/2, in clear text too. */
abstract class JettyClientHttp2Suite extends AnyClientSuite
    implements AuthenticationSuite,
        ExpectContinueSuite,
        Http2Suite,
        NoUserAgentSuite,
        RedirectSuite,
        TlsSuite,
        TwoUserAgentsSuite {}
