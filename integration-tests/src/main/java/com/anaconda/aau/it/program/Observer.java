package com.anaconda.aau.it.program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.security.ProtectionDomain;
import java.util.concurrent.TimeUnit;

/** A second agent, which inspects what ours does to classes. */
public final class Observer implements ClassFileTransformer {

  private final String className;
  private final Path file;
  private final boolean ofContext;

  private Observer(String className, Path file, boolean ofContext) {
    this.className = className;
    this.file = file;
    this.ofContext = ofContext;
  }

  /**
   * Executes a command:
   *
   * <ul>
   *   <li>{@code dump CLASS FILE}: writes the JVM's current bytes of a class
   *   <li>{@code connect CLASS}: instantiates a class, which connects itself to the bridge
   *   <li>{@code get URL}: makes a request
   *   <li>{@code context CLASS FILE}: from now on, whenever the class is retransformed, writes the
   *       context class loader of the retransforming thread
   *   <li>{@code work SECONDS}: computes for this many seconds
   *   <li>{@code count PREFIX FILE}: collects garbage, then writes the number of loaded classes
   *       whose names have this prefix
   * </ul>
   */
  public static void agentmain(String arguments, Instrumentation instrumentation) throws Exception {
    String[] words = arguments.split(" ");
    switch (words[0]) {
      case "dump":
        dump(words[1], Paths.get(words[2]), instrumentation);
        break;
      case "connect":
        Class.forName(words[1]).getDeclaredConstructor().newInstance();
        break;
      case "get":
        new URL(words[1]).openStream().close();
        break;
      case "context":
        instrumentation.addTransformer(
            new Observer(words[1].replace('.', '/'), Paths.get(words[2]), true), true);
        break;
      case "work":
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(Integer.parseInt(words[1]));
        ThreadMXBean cpu = ManagementFactory.getThreadMXBean();
        while (System.nanoTime() < end) {
          // A fifth of a processor is enough for others to notice the work, and leaves the rest to
          // other tests. What counts is the CPU time, because on a busy machine this thread waits.
          long pause = cpu.getCurrentThreadCpuTime() + TimeUnit.MILLISECONDS.toNanos(10);
          while (cpu.getCurrentThreadCpuTime() < pause) {
            // works
          }
          Thread.sleep(40);
        }
        break;
      default:
        System.gc();
        int count = 0;
        for (Class<?> loaded : instrumentation.getAllLoadedClasses()) {
          count += loaded.getName().startsWith(words[1]) ? 1 : 0;
        }
        Files.write(Paths.get(words[2]), Integer.toString(count).getBytes());
    }
  }

  private static void dump(String name, Path file, Instrumentation instrumentation)
      throws Exception {
    Observer observer = new Observer(name.replace('.', '/'), file, false);
    instrumentation.addTransformer(observer, true);
    try {
      for (Class<?> loaded : instrumentation.getAllLoadedClasses()) {
        if (loaded.getName().equals(name)) {
          instrumentation.retransformClasses(loaded);
        }
      }
    } finally {
      instrumentation.removeTransformer(observer);
    }
  }

  @Override
  public byte[] transform(
      ClassLoader loader,
      String name,
      Class<?> classBeingRedefined,
      ProtectionDomain protectionDomain,
      byte[] classFile) {
    if (className.equals(name)) {
      try {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        Files.write(file, ofContext ? String.valueOf(context).getBytes() : classFile);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return null;
  }
}
