package com.anaconda.aau.it.client.apache;

import com.anaconda.aau.it.client.NoUserAgentSuite;

/** The tests that every version of the classic (blocking) Apache HttpClient 5 must pass. */
abstract class ApacheHttpClient5ClassicSuite extends ApacheHttpClient5Suite
    implements NoUserAgentSuite {

  @Override
  protected final String caller() {
    return ApacheHttpClient5Caller.class.getName();
  }
}
