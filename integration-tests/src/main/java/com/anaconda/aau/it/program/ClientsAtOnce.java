package com.anaconda.aau.it.program;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Makes the JVM's first requests with several clients at the same time.
 *
 * <p>Arguments: a URL, then the classes of the callers.
 */
public final class ClientsAtOnce {

  private ClientsAtOnce() {}

  public static void main(String[] arguments) throws Exception {
    int count = arguments.length - 1;
    CyclicBarrier start = new CyclicBarrier(count);
    ExecutorService pool = Executors.newFixedThreadPool(count);
    List<Future<Integer>> results = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      String caller = arguments[i];
      results.add(
          pool.submit(
              () -> {
                start.await();
                return send(caller, arguments[0]);
              }));
    }
    for (Future<Integer> result : results) {
      System.out.println(result.get());
    }
    System.exit(0);
  }

  private static int send(String caller, String url) throws Exception {
    HttpCaller client = HttpCaller.of(caller, new Settings());
    return client.prepare(new RequestSpec("GET", url, null, false)).send();
  }
}
