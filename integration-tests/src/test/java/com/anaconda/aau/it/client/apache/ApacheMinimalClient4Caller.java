package com.anaconda.aau.it.client.apache;

import com.anaconda.aau.it.program.CompiledWith;
import com.anaconda.aau.it.program.Settings;
import org.apache.http.impl.client.HttpClients;

/** Calls the minimal Apache HttpClient 4.3 to 4.5, which only sends requests over connections. */
@CompiledWith("org.apache.httpcomponents:httpclient:4.3.6")
public final class ApacheMinimalClient4Caller extends ApacheHttpClient4Caller {

  public ApacheMinimalClient4Caller(Settings settings) {
    super(HttpClients.createMinimal());
  }
}
