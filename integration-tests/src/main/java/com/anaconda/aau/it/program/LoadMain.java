package com.anaconda.aau.it.program;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Makes requests with one client as fast as it can and prints one line: requests per second, the
 * 99th percentile in microseconds, the process's CPU time per request in microseconds, and the heap
 * size and number of threads before and after.
 *
 * <p>Arguments: the caller's class; a URL; a number of seconds, or a number of requests followed by
 * {@code x}; the number of threads; and the User-Agent.
 */
public final class LoadMain {

  private static final int LONGEST_MICROS = 1_000_000;

  private final AtomicLong left;
  private final long end;
  private final int[] histogram = new int[LONGEST_MICROS];

  private LoadMain(long requests, long nanos) {
    this.left = new AtomicLong(requests);
    this.end = System.nanoTime() + nanos;
  }

  public static void main(String[] arguments) throws Exception {
    HttpCaller caller = HttpCaller.of(arguments[0], new Settings());
    RequestSpec spec = new RequestSpec("GET", arguments[1], arguments[4], false);
    int threads = Integer.parseInt(arguments[3]);
    new LoadMain(20_000, TimeUnit.SECONDS.toNanos(10)).run(caller, spec, threads); // warms up
    String before = state();
    String amount = arguments[2];
    LoadMain load =
        amount.endsWith("x")
            ? new LoadMain(
                Long.parseLong(amount.substring(0, amount.length() - 1)), TimeUnit.DAYS.toNanos(1))
            : new LoadMain(Long.MAX_VALUE, TimeUnit.SECONDS.toNanos(Long.parseLong(amount)));
    System.out.println(load.run(caller, spec, threads) + ' ' + before + ' ' + state());
    System.exit(0);
  }

  /** Returns requests per second, the 99th percentile, and CPU time per request. */
  private String run(HttpCaller caller, RequestSpec spec, int threads) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    Future<?>[] workers = new Future<?>[threads];
    long cpu = cpuNanos();
    long start = System.nanoTime();
    for (int i = 0; i < threads; i++) {
      HttpCall call = caller.prepare(spec); // most request objects are not thread-safe
      workers[i] = pool.submit(() -> work(call));
    }
    for (Future<?> worker : workers) {
      worker.get();
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    double cpuMicros = (cpuNanos() - cpu) / 1e3;
    pool.shutdown();
    pool.awaitTermination(1, TimeUnit.MINUTES);
    long requests = Arrays.stream(histogram).asLongStream().sum();
    return Math.round(requests / seconds)
        + " "
        + percentile99(requests)
        + " "
        + cpuMicros / requests;
  }

  private Void work(HttpCall call) throws Exception {
    int[] own = new int[LONGEST_MICROS];
    long now = System.nanoTime();
    while (now < end && left.decrementAndGet() >= 0) {
      call.send();
      long later = System.nanoTime();
      own[(int) Math.min((later - now) / 1000, LONGEST_MICROS - 1)]++;
      now = later;
    }
    synchronized (histogram) {
      for (int i = 0; i < LONGEST_MICROS; i++) {
        histogram[i] += own[i];
      }
    }
    return null;
  }

  private int percentile99(long requests) {
    long slower = requests / 100;
    int micros = LONGEST_MICROS;
    while (slower >= 0 && micros > 0) {
      slower -= histogram[--micros];
    }
    return micros;
  }

  /** User and system time of all threads. */
  private static long cpuNanos() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  /** The kilobytes in use after a collection, and the number of threads. */
  private static String state() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1024
        + " "
        + ManagementFactory.getThreadMXBean().getThreadCount();
  }
}
