package com.anaconda.aau.it.program;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Makes requests from several threads without pause until the server answers 410, then prints how
 * many failed.
 *
 * <p>Arguments: the caller's class, the number of threads, the URL.
 */
public final class RequestLoop {

  private static final int GONE = 410;

  private RequestLoop() {}

  public static void main(String[] arguments) throws Exception {
    HttpCaller caller = HttpCaller.of(arguments[0], new Settings());
    ExecutorService pool = Executors.newCachedThreadPool();
    List<Future<Integer>> failures = new ArrayList<>();
    for (int thread = 0; thread < Integer.parseInt(arguments[1]); thread++) {
      failures.add(pool.submit(() -> failuresOf(caller, arguments[2])));
    }
    int failed = 0;
    for (Future<Integer> failure : failures) {
      failed += failure.get();
    }
    System.out.println("failed: " + failed);
    System.exit(0);
  }

  private static int failuresOf(HttpCaller caller, String url) {
    int failed = 0;
    while (true) {
      try {
        int status = caller.prepare(new RequestSpec("GET", url, "toy/1", false)).send();
        if (status == GONE) {
          return failed;
        }
        failed += status == 200 ? 0 : 1;
      } catch (Exception e) {
        e.printStackTrace();
        failed++;
      }
    }
  }
}
