package com.anaconda.aau.agent;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Measures what the agent costs for each class that belongs to no client. Lies in the agent's
 * package because {@link ClientTransformer} is not public.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class TransformerBenchmark {

  private static final String[] NAMES = {
    "java/lang/Object",
    "org/springframework/beans/factory/support/DefaultListableBeanFactory",
    "com/example/Application$$Lambda",
    "org/hibernate/engine/spi/SessionImplementor",
    "org/hibernate/internal/SessionFactoryImpl",
    "com/example/codec/ApplicationCodec",
    "com/example/connection/MyConnection",
    "java/util/concurrent/ConcurrentHashMap",
    "org/apache/http/client/HttpClient",
    "a"
  };

  private final ClientTransformer transformer = new ClientTransformer(null, null);

  @Benchmark
  @OperationsPerInvocation(10)
  public void classOfSomebodyElse(Blackhole results) {
    for (String name : NAMES) {
      results.consume(transformer.transform(null, name, null, null, null));
    }
  }
}
