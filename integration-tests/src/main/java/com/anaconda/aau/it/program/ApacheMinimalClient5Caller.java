package com.anaconda.aau.it.program;

import org.apache.hc.client5.http.impl.classic.HttpClients;

/** Calls the minimal classic Apache HttpClient 5, which only sends requests over connections. */
public final class ApacheMinimalClient5Caller extends ApacheHttpClient5Caller {

  public ApacheMinimalClient5Caller(Settings settings) {
    super(HttpClients.createMinimal());
  }
}
