package com.anaconda.aau.it.program;

import org.apache.hc.client5.http.impl.classic.HttpClients;

/** Apache HttpClient 5, blocking, without all that is above a connection. */
public final class ApacheMinimalClient5Caller extends ApacheHttpClient5Caller {

  public ApacheMinimalClient5Caller(Settings settings) {
    super(HttpClients.createMinimal());
  }
}
