package com.anaconda.aau.agent.audit;

/**
 * Finds the hook that called the bridge. Only an audit needs this, so it searches the stack: an
 * extra parameter of the bridge would slow down every request.
 */
final class CallingHook {

  private static final String BRIDGE = "java.net.AauBridge";

  private CallingHook() {}

  /**
   * Returns the name of the class that called the bridge, or null if the JVM keeps no stack traces.
   */
  static String find(StackTraceElement[] stack) {
    for (int i = 1; i < stack.length; i++) {
      if (stack[i - 1].getClassName().equals(BRIDGE) && !stack[i].getClassName().equals(BRIDGE)) {
        return stack[i].getClassName();
      }
    }
    return null;
  }
}
