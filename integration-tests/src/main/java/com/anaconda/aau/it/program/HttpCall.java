package com.anaconda.aau.it.program;

import java.util.concurrent.Callable;
import java.util.function.Supplier;

/** A client's request object, ready to be sent, more than once if the client permits that. */
public interface HttpCall {

  /** Sends the request, reads the whole response and returns the status. */
  int send() throws Exception;

  /**
   * What the application sees of its own request object: headers, {@code toString}, whether it
   * equals another. Null if there is no such object.
   */
  default String seen() {
    return null;
  }

  /** A call with a request object whose description is the same in every JVM. */
  static HttpCall of(Callable<Integer> sending, Supplier<String> seeing) {
    return new HttpCall() {
      @Override
      public int send() throws Exception {
        return sending.call();
      }

      @Override
      public String seen() {
        return seeing.get();
      }
    };
  }
}
