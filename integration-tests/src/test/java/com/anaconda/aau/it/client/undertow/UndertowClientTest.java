package com.anaconda.aau.it.client.undertow;

import com.anaconda.aau.it.client.RawRequestSuite;
import com.anaconda.aau.it.client.TwoUserAgentsSuite;

class UndertowClientTest extends UndertowClientSuite
    implements RawRequestSuite, TwoUserAgentsSuite {}
