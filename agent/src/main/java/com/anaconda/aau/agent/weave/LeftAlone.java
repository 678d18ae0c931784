package com.anaconda.aau.agent.weave;

import java.util.Collections;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The client classes that are not woven, with the reasons. */
final class LeftAlone {

  /** The maximum number of classes to record. */
  private static final int MOST = 100;

  private static final int LONGEST = 200;

  private final Map<String, String> reasons = new ConcurrentHashMap<>();

  /** Records a class. If a class is recorded twice, the first reason is kept. */
  void add(String className, String reason) {
    if (reasons.size() < MOST) {
      reasons.putIfAbsent(className, onOneLine(reason));
    }
  }

  /** Shortens the reason: a VerifyError's message has some forty lines. */
  private static String onOneLine(String reason) {
    int end = reason.indexOf('\n');
    String line = (end < 0 ? reason : reason.substring(0, end)).trim();
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "...";
  }

  /** Returns the reasons, by class name with slashes. The map is a live view. */
  Map<String, String> reasons() {
    return Collections.unmodifiableMap(reasons);
  }
}
