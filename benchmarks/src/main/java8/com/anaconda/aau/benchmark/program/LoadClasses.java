package com.anaconda.aau.benchmark.program;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Paths;
import java.util.List;

/**
 * Loads the classes that a file names, a line each, and prints how many those are and the
 * nanoseconds of CPU time that this took the thread: without compiler and collector, whose share is
 * another each time.
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
