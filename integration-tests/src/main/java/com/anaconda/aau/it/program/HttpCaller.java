package com.anaconda.aau.it.program;

/** An HTTP client under test. Implementations have a constructor that takes {@link Settings}. */
public interface HttpCaller {

  /** A request, not sent yet. */
  HttpCall prepare(RequestSpec request) throws Exception;
}
