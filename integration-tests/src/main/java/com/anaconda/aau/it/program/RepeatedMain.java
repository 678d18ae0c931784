package com.anaconda.aau.it.program;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;

/**
 * Repeats a request with one client, and prints how many bytes all threads of the JVM allocate for
 * each one.
 *
 * <p>Arguments: the caller's class, a URL, and a User-Agent.
 */
public final class RepeatedMain {

  private static final int WARM_UP = 60;
  private static final int ROUNDS = 9;
  private static final int REQUESTS = 30;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final HttpCaller caller;
  private final RequestSpec request;

  /** Null if the client cannot send the same request object twice. */
  private HttpCall repeated;

  private RepeatedMain(HttpCaller caller, RequestSpec request) {
    this.caller = caller;
    this.request = request;
  }

  /** Runs without exiting the JVM. */
  public static void run(String[] arguments) throws Exception {
    HttpCaller caller = HttpCaller.of(arguments[0], new Settings());
    RequestSpec request = new RequestSpec("GET", arguments[1], arguments[2], false);
    System.out.println(new RepeatedMain(caller, request).bytesPerRequest());
  }

  private long bytesPerRequest() throws Exception {
    repeated = caller.prepare(request);
    try {
      repeated.send();
      repeated.send();
    } catch (Exception onlyOnce) {
      repeated = null;
    }
    send(WARM_UP);
    long[] bytes = new long[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      long before = allocated();
      send(REQUESTS);
      bytes[i] = (allocated() - before) / REQUESTS;
    }
    Arrays.sort(bytes);
    return bytes[ROUNDS / 2];
  }

  private void send(int requests) throws Exception {
    for (int i = 0; i < requests; i++) {
      (repeated == null ? caller.prepare(request) : repeated).send();
    }
  }

  /** Includes virtual threads on JDK 21 and later. */
  private static long allocated() {
    try {
      return (long) ThreadMXBean.class.getMethod("getTotalThreadAllocatedBytes").invoke(THREADS);
    } catch (ReflectiveOperationException before21) {
      long[] bytes = THREADS.getThreadAllocatedBytes(THREADS.getAllThreadIds());
      return Arrays.stream(bytes).filter(each -> each > 0).sum();
    }
  }
}
