package com.anaconda.aau.it.program;

import java.util.TreeSet;

/** Prints the names of all threads, once the agent has read the condarcs. */
public final class ThreadNames {

  private ThreadNames() {}

  public static void main(String[] arguments) {
    TreeSet<String> names = names();
    while (names.contains("aau-condarcs")) {
      Thread.yield();
      names = names();
    }
    System.out.println(names);
  }

  private static TreeSet<String> names() {
    TreeSet<String> names = new TreeSet<>();
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      names.add(thread.getName());
    }
    return names;
  }
}
