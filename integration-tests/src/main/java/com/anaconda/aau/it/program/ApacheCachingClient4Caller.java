package com.anaconda.aau.it.program;

import org.apache.http.impl.client.cache.CachingHttpClients;

/** Apache HttpClient 4.3 and newer with a cache. */
public final class ApacheCachingClient4Caller extends ApacheHttpClient4Caller {

  public ApacheCachingClient4Caller(Settings settings) {
    super(CachingHttpClients.createMemoryBound());
  }
}
