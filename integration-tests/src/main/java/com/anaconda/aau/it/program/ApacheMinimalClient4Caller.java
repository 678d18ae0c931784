package com.anaconda.aau.it.program;

import org.apache.http.impl.client.HttpClients;

/** Apache HttpClient 4.3 and newer, without all that is above a connection. */
public final class ApacheMinimalClient4Caller extends ApacheHttpClient4Caller {

  public ApacheMinimalClient4Caller(Settings settings) {
    super(HttpClients.createMinimal());
  }
}
