package com.anaconda.aau.it.client.apache;

import com.anaconda.aau.it.client.Http2Suite;

/** The tests that every version of the async Apache HttpClient 5 must pass. */
abstract class ApacheHttpClient5AsyncSuite extends ApacheHttpClient5Suite implements Http2Suite {

  @Override
  protected final String caller() {
    return ApacheHttpClient5AsyncCaller.class.getName();
  }
}
