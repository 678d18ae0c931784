package com.anaconda.aau.benchmark.program;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Paths;
import java.util.List;

/**
 * Loads the classes listed in a file and prints their number and the thread's CPU time in
 * nanoseconds. The thread's time excludes the compiler and the collector, whose shares vary from
 * run to run.
 */
public class LoadClasses {
  public static void main(String[] arguments) throws Exception {
    List<String> names = Files.readAllLines(Paths.get(arguments[0]));
    ClassLoader loader = LoadClasses.class.getClassLoader();
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadCpuTime();
    for (String name : names) {
      Class.forName(name, false, loader);
    }
    System.out.println(names.size() + " " + (threads.getCurrentThreadCpuTime() - before));
  }
}
