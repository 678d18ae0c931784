package com.anaconda.aau.it.client.apache;

import com.anaconda.aau.it.program.CompiledWith;
import com.anaconda.aau.it.program.Settings;
import org.apache.hc.client5.http.impl.classic.HttpClients;

/** Apache HttpClient 5, blocking, without all that is above a connection. */
@CompiledWith("org.apache.httpcomponents.client5:httpclient5:5.0")
public final class ApacheMinimalClient5Caller extends ApacheHttpClient5Caller {

  public ApacheMinimalClient5Caller(Settings settings) {
    super(HttpClients.createMinimal());
  }
}
