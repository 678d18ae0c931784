package com.anaconda.aau.it.client.apache;

import com.anaconda.aau.it.program.CompiledWith;
import com.anaconda.aau.it.program.Settings;
import org.apache.hc.client5.http.impl.cache.CachingHttpClients;

/** Calls the classic Apache HttpClient 5 with a cache. */
@CompiledWith("org.apache.httpcomponents.client5:httpclient5-cache:5.6.5")
public final class ApacheCachingClient5Caller extends ApacheHttpClient5Caller {

  public ApacheCachingClient5Caller(Settings settings) {
    super(CachingHttpClients.createMemoryBound());
  }
}
