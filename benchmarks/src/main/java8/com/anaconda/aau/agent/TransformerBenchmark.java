package com.anaconda.aau.agent;

import java.io.File;
import java.io.IOException;
import java.lang.instrument.ClassFileTransformer;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.ProtectionDomain;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
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

  private static final String SUFFIX = ".class";

  /** How many of the real names to use; there are more. */
  private static final int MANY = 8192;

  /** Declared as the interface, because the JVM calls a transformer through it. */
  private final ClassFileTransformer transformer = new ClientTransformer(null, null);

  private final ClassFileTransformer empty = new Empty();
  private final ClassFileTransformer reader = new Reader();

  private String[] realNames;

  /** Takes the names from {@code java.base} and from the libraries of all benchmarks. */
  @Setup
  public void readNames() throws IOException {
    List<String> names = new ArrayList<>();
    FileSystem jdk = FileSystems.getFileSystem(URI.create("jrt:/"));
    Path module = jdk.getPath("/modules/java.base");
    try (Stream<Path> files = Files.walk(module)) {
      files.forEach(file -> add(module.relativize(file).toString(), names));
    }
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      if (entry.endsWith(".jar")) {
        try (ZipFile jar = new ZipFile(entry)) {
          for (Enumeration<? extends ZipEntry> all = jar.entries(); all.hasMoreElements(); ) {
            add(all.nextElement().getName(), names);
          }
        }
      }
    }
    Collections.sort(names);
    Collections.shuffle(names, new Random(1));
    // Create the names in the order of use: the JVM, too, creates each just before the call.
    realNames = new String[MANY];
    for (int i = 0; i < MANY; i++) {
      realNames[i] = new String(names.get(i).toCharArray());
    }
  }

  private static void add(String file, List<String> names) {
    if (file.endsWith(SUFFIX) && !file.startsWith("META-INF/")) {
      String name = file.substring(0, file.length() - SUFFIX.length());
      if (!ClientTransformer.mayBeClient(name)) {
        names.add(name);
      }
    }
  }

  @Benchmark
  @OperationsPerInvocation(10)
  public void classOfSomebodyElse(Blackhole results) throws Exception {
    for (String name : NAMES) {
      results.consume(transformer.transform(null, name, null, null, null));
    }
  }

  /** The same for thousands of classes, so that the processor cannot predict the branches. */
  @Benchmark
  @OperationsPerInvocation(MANY)
  public void manyClassesOfOthers(Blackhole results) throws Exception {
    for (String name : realNames) {
      results.consume(transformer.transform((Module) null, null, name, null, null, null));
    }
  }

  /** What the loop and the call cost. */
  @Benchmark
  @OperationsPerInvocation(MANY)
  public void manyClassesWithAnEmptyTransformer(Blackhole results) throws Exception {
    for (String name : realNames) {
      results.consume(empty.transform((Module) null, null, name, null, null, null));
    }
  }

  /** The least that a transformer can do with a name: nothing that looks at names costs less. */
  @Benchmark
  @OperationsPerInvocation(MANY)
  public void manyClassesWhoseLastLetterIsRead(Blackhole results) throws Exception {
    for (String name : realNames) {
      results.consume(reader.transform((Module) null, null, name, null, null, null));
    }
  }

  /** Ignores all classes. */
  private static final class Empty implements ClassFileTransformer {}

  /** Reads the length and the last letter of each name. */
  private static final class Reader implements ClassFileTransformer {

    private static final byte[] NEVER = {};

    @Override
    public byte[] transform(
        ClassLoader loader,
        String className,
        Class<?> classBeingRedefined,
        ProtectionDomain protectionDomain,
        byte[] classFile) {
      int length = className.length();
      return length > 0 && className.charAt(length - 1) == '/' ? NEVER : null;
    }
  }
}
