package com.anaconda.aau.benchmark.steady;

import java.net.AauBridge;

/**
 * Makes sure that the agent is active, because a bridge without an agent would give meaningless
 * figures.
 */
final class Woven {

  private Woven() {}

  /** Loads a client class, which makes the agent connect the bridge. */
  static void connectBridge() {
    load("sun.net.www.http.HttpClient");
    if (!String.valueOf(AauBridge.userAgent("x", "example.com", 80, null)).startsWith("x aau/")) {
      throw new IllegalStateException("run with -javaagent:aau.jar and with tokens enabled");
    }
  }

  /** Loads a client class, which makes the agent define its hook. */
  static void load(String className) {
    try {
      Class.forName(className);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
