package com.anaconda.aau.it.client.apache;

import com.anaconda.aau.it.program.CompiledWith;
import com.anaconda.aau.it.program.Settings;
import org.apache.http.impl.client.HttpClients;

/**
 * Calls the minimal client of Apache HttpClient 4.3 to 4.5, which does nothing but send requests.
 */
@CompiledWith("org.apache.httpcomponents:httpclient:4.5.14")
public final class ApacheMinimalClient4Caller extends ApacheHttpClient4Caller {

  public ApacheMinimalClient4Caller(Settings settings) {
    super(HttpClients.createMinimal());
  }
}
