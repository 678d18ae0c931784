package com.anaconda.aau.benchmark.steady;

import java.net.AauBridge;

/** Makes sure that the agent is on, so that no figure is that of a bridge without one. */
final class Woven {

  private Woven() {}

  /** Loads a client's class, which the agent takes as the sign to connect the bridge. */
  static void connectBridge() {
    load("sun.net.www.http.HttpClient");
    if (!String.valueOf(AauBridge.userAgent("x", "example.com", 80, null)).startsWith("x aau/")) {
      throw new IllegalStateException("run with -javaagent:aau.jar, tokens on");
    }
  }

  /** Loads a client's class, which has the agent define the hook. */
  static void load(String className) {
    try {
      Class.forName(className);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
