package com.anaconda.aau.it.program;

import org.apache.hc.client5.http.impl.cache.CachingHttpAsyncClients;

/** Apache HttpClient 5 with a cache, not blocking. */
public final class ApacheCachingAsyncClient5Caller extends ApacheHttpClient5AsyncCaller {

  public ApacheCachingAsyncClient5Caller(Settings settings) {
    super(CachingHttpAsyncClients.createMemoryBound());
  }
}
