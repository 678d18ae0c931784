package com.anaconda.aau.it.client.apache;

import com.anaconda.aau.it.program.CompiledWith;
import com.anaconda.aau.it.program.Settings;
import org.apache.http.impl.nio.client.HttpAsyncClients;

/** Calls the minimal client of Apache HttpAsyncClient 4, which does nothing but send requests. */
@CompiledWith("org.apache.httpcomponents:httpasyncclient:4.1.5")
public final class ApacheMinimalAsyncClient4Caller extends ApacheHttpAsyncClient4Caller {

  public ApacheMinimalAsyncClient4Caller(Settings settings) {
    super(HttpAsyncClients.createMinimal());
  }
}
