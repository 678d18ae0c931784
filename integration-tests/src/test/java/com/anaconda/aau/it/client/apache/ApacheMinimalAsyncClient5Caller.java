package com.anaconda.aau.it.client.apache;

import com.anaconda.aau.it.program.CompiledWith;
import com.anaconda.aau.it.program.Settings;
import org.apache.hc.client5.http.impl.async.HttpAsyncClients;

/** Calls the minimal async client of Apache HttpClient 5, which does nothing but send requests. */
@CompiledWith("org.apache.httpcomponents.client5:httpclient5:5.6.5")
public final class ApacheMinimalAsyncClient5Caller extends ApacheHttpClient5AsyncCaller {

  public ApacheMinimalAsyncClient5Caller(Settings settings) {
    super(HttpAsyncClients.createMinimal());
  }
}
