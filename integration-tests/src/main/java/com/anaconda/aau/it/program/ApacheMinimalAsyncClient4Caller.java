package com.anaconda.aau.it.program;

import org.apache.http.impl.nio.client.HttpAsyncClients;

/** Calls the minimal Apache HttpAsyncClient 4, which only sends requests over connections. */
public final class ApacheMinimalAsyncClient4Caller extends ApacheHttpAsyncClient4Caller {

  public ApacheMinimalAsyncClient4Caller(Settings settings) {
    super(HttpAsyncClients.createMinimal());
  }
}
