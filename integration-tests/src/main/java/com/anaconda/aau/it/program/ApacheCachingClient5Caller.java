package com.anaconda.aau.it.program;

import org.apache.hc.client5.http.impl.cache.CachingHttpClients;

/** Apache HttpClient 5 with a cache, blocking. */
public final class ApacheCachingClient5Caller extends ApacheHttpClient5Caller {

  public ApacheCachingClient5Caller(Settings settings) {
    super(CachingHttpClients.createMemoryBound());
  }
}
