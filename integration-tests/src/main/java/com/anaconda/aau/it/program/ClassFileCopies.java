package com.anaconda.aau.it.program;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;

/**
 * Defines the same class in many class loaders, and prints how many copies of the class file the
 * JVM makes each time, rounded.
 */
public final class ClassFileCopies {

  private static final int CLASSES = 100;

  private ClassFileCopies() {}

  public static void main(String[] arguments) throws IOException {
    // Larger than all else that the definition of a class allocates.
    String name = RawRequests.class.getName();
    byte[] classFile = classFile(name);
    long allocated = 0;
    for (int i = 0; i < CLASSES; i++) {
      Definer definer = new Definer();
      long before = allocated();
      definer.define(name, classFile);
      allocated += allocated() - before;
    }
    System.out.println(Math.round((double) allocated / CLASSES / classFile.length));
  }

  private static byte[] classFile(String name) throws IOException {
    ByteArrayOutputStream copy = new ByteArrayOutputStream();
    String file = '/' + name.replace('.', '/') + ".class";
    try (InputStream in = ClassFileCopies.class.getResourceAsStream(file)) {
      for (int next = in.read(); next >= 0; next = in.read()) {
        copy.write(next);
      }
    }
    return copy.toByteArray();
  }

  private static long allocated() {
    return ((ThreadMXBean) ManagementFactory.getThreadMXBean())
        .getThreadAllocatedBytes(Thread.currentThread().getId());
  }

  private static final class Definer extends ClassLoader {
    void define(String name, byte[] classFile) {
      defineClass(name, classFile, 0, classFile.length);
    }
  }
}
