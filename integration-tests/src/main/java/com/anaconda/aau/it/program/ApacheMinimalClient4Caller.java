package com.anaconda.aau.it.program;

import org.apache.http.impl.client.HttpClients;

/** Calls the minimal Apache HttpClient 4.3 to 4.5, which only sends requests over connections. */
public final class ApacheMinimalClient4Caller extends ApacheHttpClient4Caller {

  public ApacheMinimalClient4Caller(Settings settings) {
    super(HttpClients.createMinimal());
  }
}
