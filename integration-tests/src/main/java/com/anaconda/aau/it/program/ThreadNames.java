package com.anaconda.aau.it.program;

import java.util.TreeSet;

/** Says which threads there are. */
public final class ThreadNames {

  private ThreadNames() {}

  public static void main(String[] arguments) {
    TreeSet<String> names = new TreeSet<>();
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      names.add(thread.getName());
    }
    System.out.println(names);
  }
}
