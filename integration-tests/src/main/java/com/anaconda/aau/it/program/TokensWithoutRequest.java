package com.anaconda.aau.it.program;

import com.sun.management.ThreadMXBean;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.management.ManagementFactory;

/**
 * Makes the agent weave a client and rewrite a User-Agent, but sends no request. Prints the result.
 *
 * <p>With an argument, makes that many more calls for the same User-Agent and host and prints how
 * many bytes this thread allocated during those calls.
 */
public final class TokensWithoutRequest {

  private TokensWithoutRequest() {}

  public static void main(String[] arguments) throws Throwable {
    // Only loads the class: initializing it would set up connections.
    Class.forName("sun.net.www.http.HttpClient", false, null);
    MethodHandle rewrite =
        MethodHandles.publicLookup()
            .findStatic(
                Class.forName("java.net.AauBridge"),
                "userAgent",
                MethodType.methodType(
                    String.class, String.class, String.class, int.class, String.class));
    System.out.println((String) rewrite.invokeExact("own", "example.com", 443, "example.com"));
    if (arguments.length > 0) {
      int calls = Integer.parseInt(arguments[0]);
      repeat(rewrite, calls); // the first call may link the method handle
      long before = allocated();
      long empty = allocated() - before;
      before = allocated();
      repeat(rewrite, calls);
      System.out.println(allocated() - before - empty);
    }
  }

  private static void repeat(MethodHandle rewrite, int calls) throws Throwable {
    for (int i = 0; i < calls; i++) {
      String ignored = (String) rewrite.invokeExact("own", "example.com", 443, "example.com");
    }
  }

  private static long allocated() {
    return ((ThreadMXBean) ManagementFactory.getThreadMXBean())
        .getThreadAllocatedBytes(Thread.currentThread().getId());
  }
}
