package com.anaconda.aau.it.client.apache;

import com.anaconda.aau.it.program.CompiledWith;
import com.anaconda.aau.it.program.Settings;
import org.apache.hc.client5.http.impl.classic.HttpClients;

/**
 * Calls the minimal classic client of Apache HttpClient 5, which does nothing but send requests.
 */
@CompiledWith("org.apache.httpcomponents.client5:httpclient5:5.6.5")
public final class ApacheMinimalClient5Caller extends ApacheHttpClient5Caller {

  public ApacheMinimalClient5Caller(Settings settings) {
    super(HttpClients.createMinimal());
  }
}
