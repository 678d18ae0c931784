package com.anaconda.aau.it.program;

/** A request object of a client's, ready to be sent; more than once where the client permits. */
public interface HttpCall {

  /** Sends it and reads the whole answer. Returns the status. */
  int send() throws Exception;
}
