package com.anaconda.aau.it.program;

import org.apache.hc.client5.http.impl.async.HttpAsyncClients;

/** Apache HttpClient 5, not blocking, without all that is above a connection. */
public final class ApacheMinimalAsyncClient5Caller extends ApacheHttpClient5AsyncCaller {

  public ApacheMinimalAsyncClient5Caller(Settings settings) {
    super(HttpAsyncClients.createMinimal());
  }
}
