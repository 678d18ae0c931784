package com.anaconda.aau.it.program.lookalike.hollow.impl;

import com.anaconda.aau.it.program.lookalike.hollow.HttpRequest;

/** Has the very method of Apache's. */
public final class DefaultBHttpClientConnection {

  public void sendRequestHeader(HttpRequest request) {
    System.out.println("apache hollow: " + request.getClass().getSimpleName());
  }
}
