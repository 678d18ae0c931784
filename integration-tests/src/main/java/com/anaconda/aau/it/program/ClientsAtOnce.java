package com.anaconda.aau.it.program;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Makes the JVM's first request with several clients in the same moment.
 *
 * <p>Arguments: the URL for all, the URL of one more request by the first client after that, then
 * the callers' classes.
 */
public final class ClientsAtOnce {

  private ClientsAtOnce() {}

  public static void main(String[] arguments) throws Exception {
    int count = arguments.length - 2;
    CyclicBarrier start = new CyclicBarrier(count);
    ExecutorService pool = Executors.newFixedThreadPool(count);
    List<Future<Integer>> results = new ArrayList<>();
    for (int i = 2; i < arguments.length; i++) {
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
    System.out.println(send(arguments[2], arguments[1]));
    System.exit(0);
  }

  private static int send(String caller, String url) throws Exception {
    HttpCaller client = HttpCaller.of(caller, new Settings());
    return client.prepare(new RequestSpec("GET", url, null, false)).send();
  }
}
