package com.anaconda.aau.it.program;

import java.util.concurrent.Callable;
import java.util.function.Supplier;

/** A client's request object, which can be sent once, or several times if the client permits it. */
public interface HttpCall {

  /** Sends the request, reads the whole response and returns the status. */
  int send() throws Exception;

  /**
   * Returns what the application sees of its own request object: headers, {@code toString}, and
   * whether it equals another one. Returns null if there is no request object.
   */
  default String seen() {
    return null;
  }

  /** Creates a call with a request object whose description is the same in every JVM. */
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
