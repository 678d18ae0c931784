package com.anaconda.aau.agent.wire;

/** Finds the class that writes to the network. */
final class WritingClass {

  private static final String WIRE = "java.net.AauWire";
  private static final String[] JDK = {"java.", "javax.net.", "jdk.", "sun.", "com.sun.net.ssl."};
  private static final String[] STREAMS = {
    "java.", "javax.net.", "sun.nio.ch.", "sun.security.ssl.", "jdk.internal.misc."
  };
  private static final String[] OURS = {"com.anaconda.aau.agent.", "com.anaconda.aau.core."};

  private WritingClass() {}

  /**
   * Returns the first class that is not part of the JDK, or else the first one that is not a stream
   * or channel; null if the JVM keeps no stack traces.
   */
  static String find(StackTraceElement[] stack) {
    int start = stack.length;
    while (start > 0 && !stack[start - 1].getClassName().equals(WIRE)) {
      start--;
    }
    String client = firstOutside(JDK, stack, start);
    return client != null ? client : firstOutside(STREAMS, stack, start);
  }

  private static String firstOutside(String[] packages, StackTraceElement[] stack, int start) {
    for (int i = start; i < stack.length; i++) {
      if (!isIn(packages, stack[i].getClassName())) {
        return stack[i].getClassName();
      }
    }
    return null;
  }

  /** Returns whether the agent itself made the request. */
  static boolean isOurs(String className) {
    return className != null && isIn(OURS, className);
  }

  private static boolean isIn(String[] packages, String className) {
    for (String each : packages) {
      if (className.startsWith(each)) {
        return true;
      }
    }
    return false;
  }
}
