package com.anaconda.aau.it.program;

import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Loads one copy of Apache HttpClient 4 per thread, all at the same time, then runs {@link
 * ClientMain}.
 *
 * <p>Arguments: the URL of httpcore's jar, then ClientMain's.
 */
public final class ClientClassesAtOnce {

  private static final int COPIES = 8;

  private ClientClassesAtOnce() {}

  public static void main(String[] arguments) throws Exception {
    CyclicBarrier start = new CyclicBarrier(COPIES);
    ExecutorService pool = Executors.newFixedThreadPool(COPIES);
    List<Future<Class<?>>> copies = new ArrayList<>();
    for (int copy = 0; copy < COPIES; copy++) {
      ClassLoader loader = new URLClassLoader(new URL[] {new URL(arguments[0])});
      copies.add(
          pool.submit(
              () -> {
                loader.loadClass("org.apache.http.HttpHost"); // opens the jar
                start.await();
                return loader.loadClass("org.apache.http.impl.DefaultBHttpClientConnection");
              }));
    }
    for (Future<Class<?>> copy : copies) {
      copy.get();
    }
    ClientMain.main(Arrays.copyOfRange(arguments, 1, arguments.length));
  }
}
