package com.anaconda.aau.agent.weave;

import java.util.Collections;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The client classes that are not woven, and why. */
final class LeftAlone {

  /** A JVM with more of them does not get to know all. */
  private static final int MOST = 100;

  private static final int LONGEST = 200;

  private final Map<String, String> reasons = new ConcurrentHashMap<>();

  /** Takes note of a class; the first reason counts. */
  void add(String className, String reason) {
    if (reasons.size() < MOST) {
      reasons.putIfAbsent(className, onOneLine(reason));
    }
  }

  /** A VerifyError's message has some forty. */
  private static String onOneLine(String reason) {
    int end = reason.indexOf('\n');
    String line = (end < 0 ? reason : reason.substring(0, end)).trim();
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "...";
  }

  /** By the classes' names with slashes. It grows. */
  Map<String, String> reasons() {
    return Collections.unmodifiableMap(reasons);
  }
}
