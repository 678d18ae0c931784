package com.anaconda.aau.it.client.undertow;

import com.anaconda.aau.it.client.OverHttp2Suite;
import com.anaconda.aau.it.client.TwoUserAgentsSuite;

class UndertowClientHttp2Test extends UndertowClientSuite
    implements OverHttp2Suite, TwoUserAgentsSuite {}
