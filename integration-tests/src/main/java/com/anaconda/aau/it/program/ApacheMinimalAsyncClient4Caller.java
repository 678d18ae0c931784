package com.anaconda.aau.it.program;

import org.apache.http.impl.nio.client.HttpAsyncClients;

/** Apache HttpAsyncClient 4, without all that is above a connection. */
public final class ApacheMinimalAsyncClient4Caller extends ApacheHttpAsyncClient4Caller {

  public ApacheMinimalAsyncClient4Caller(Settings settings) {
    super(HttpAsyncClients.createMinimal());
  }
}
