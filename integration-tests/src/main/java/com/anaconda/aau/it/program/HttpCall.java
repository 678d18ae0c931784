package com.anaconda.aau.it.program;

import java.util.concurrent.Callable;
import java.util.function.Supplier;

/** A request object of a client's, ready to be sent; more than once where the client permits. */
public interface HttpCall {

  /** Sends it and reads the whole answer. Returns the status. */
  int send() throws Exception;

  /**
   * What the application sees of its own request object: headers, {@code toString}, whether it
   * equals another. Null when there is no such object.
   */
  default String seen() {
    return null;
  }

  /** A call whose object the application looks at; it has to look the same in every JVM. */
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
