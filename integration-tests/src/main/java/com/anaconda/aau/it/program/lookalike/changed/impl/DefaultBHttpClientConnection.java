package com.anaconda.aau.it.program.lookalike.changed.impl;

/** Has the name of Apache's class, but none of its methods. */
public final class DefaultBHttpClientConnection {

  public String sendRequestHeader(String request) {
    return "apache changed: " + request;
  }
}
