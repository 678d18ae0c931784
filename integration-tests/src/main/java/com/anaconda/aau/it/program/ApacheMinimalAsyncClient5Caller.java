package com.anaconda.aau.it.program;

import org.apache.hc.client5.http.impl.async.HttpAsyncClients;

/** Calls the minimal async Apache HttpClient 5, which only sends requests over connections. */
public final class ApacheMinimalAsyncClient5Caller extends ApacheHttpClient5AsyncCaller {

  public ApacheMinimalAsyncClient5Caller(Settings settings) {
    super(HttpAsyncClients.createMinimal());
  }
}
