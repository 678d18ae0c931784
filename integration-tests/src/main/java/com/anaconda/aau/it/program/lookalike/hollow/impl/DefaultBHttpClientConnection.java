package com.anaconda.aau.it.program.lookalike.hollow.impl;

import com.anaconda.aau.it.program.lookalike.hollow.HttpRequest;

/** Has the method of Apache's class that the agent weaves. */
public final class DefaultBHttpClientConnection {

  public void sendRequestHeader(HttpRequest request) {
    System.out.println("apache hollow: " + request.getClass().getSimpleName());
  }
}
