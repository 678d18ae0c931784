package com.anaconda.aau.benchmark.steady;

import java.net.AauBridge;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/** Measures what all hooks have in common: asking the bridge for a request's User-Agent. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class BridgeBenchmark {

  private static final int HOSTS = 16;

  private final String[] hosts = new String[HOSTS];
  private final String userAgent = "Apache-Maven/3.9.9 (Java 17.0.15; Linux 6.1)";
  private int request;

  @Setup
  public void connect() {
    Woven.connectBridge();
    for (int i = 0; i < HOSTS; i++) {
      hosts[i] = "host" + i + ".example.com";
    }
  }

  /** A client that sends one request after another to one server. */
  @Benchmark
  public String oneHost() {
    return AauBridge.userAgent(userAgent, hosts[0], 443, null);
  }

  /** A client that sends each request to a different server. */
  @Benchmark
  public String manyHosts() {
    return AauBridge.userAgent(userAgent, hosts[request++ % HOSTS], 443, null);
  }

  @Benchmark
  @Threads(8)
  public String oneHostByEightThreads() {
    return AauBridge.userAgent(userAgent, hosts[0], 443, null);
  }

  @Benchmark
  @Threads(8)
  public String manyHostsByEightThreads() {
    return AauBridge.userAgent(userAgent, hosts[request++ % HOSTS], 443, null);
  }
}
