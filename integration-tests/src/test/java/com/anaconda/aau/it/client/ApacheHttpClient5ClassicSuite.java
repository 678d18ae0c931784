package com.anaconda.aau.it.client;

import com.anaconda.aau.it.program.ApacheHttpClient5Caller;

/** What every Apache HttpClient 5 must pass that blocks. */
abstract class ApacheHttpClient5ClassicSuite extends ApacheHttpClient5Suite
    implements NoUserAgentSuite {

  @Override
  final String caller() {
    return ApacheHttpClient5Caller.class.getName();
  }
}
