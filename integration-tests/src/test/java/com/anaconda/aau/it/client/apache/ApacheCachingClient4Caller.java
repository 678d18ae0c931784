package com.anaconda.aau.it.client.apache;

import com.anaconda.aau.it.program.CompiledWith;
import com.anaconda.aau.it.program.Settings;
import org.apache.http.impl.client.cache.CachingHttpClients;

/** Calls Apache HttpClient 4.3 to 4.5 with a cache. */
@CompiledWith("org.apache.httpcomponents:httpclient-cache:4.5.14")
public final class ApacheCachingClient4Caller extends ApacheHttpClient4Caller {

  public ApacheCachingClient4Caller(Settings settings) {
    super(CachingHttpClients.createMemoryBound());
  }
}
