package com.anaconda.aau.it.program;

import org.apache.hc.client5.http.impl.cache.CachingHttpAsyncClients;

/** Calls the async Apache HttpClient 5 with a cache. */
public final class ApacheCachingAsyncClient5Caller extends ApacheHttpClient5AsyncCaller {

  public ApacheCachingAsyncClient5Caller(Settings settings) {
    super(CachingHttpAsyncClients.createMemoryBound());
  }
}
