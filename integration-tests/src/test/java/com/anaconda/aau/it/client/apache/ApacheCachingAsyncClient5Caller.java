package com.anaconda.aau.it.client.apache;

import com.anaconda.aau.it.program.CompiledWith;
import com.anaconda.aau.it.program.Settings;
import org.apache.hc.client5.http.impl.cache.CachingHttpAsyncClients;

/** Calls the async Apache HttpClient 5 with a cache. */
@CompiledWith("org.apache.httpcomponents.client5:httpclient5-cache:5.6.5")
public final class ApacheCachingAsyncClient5Caller extends ApacheHttpClient5AsyncCaller {

  public ApacheCachingAsyncClient5Caller(Settings settings) {
    super(CachingHttpAsyncClients.createMemoryBound());
  }
}
