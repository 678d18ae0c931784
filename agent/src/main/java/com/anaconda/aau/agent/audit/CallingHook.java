package com.anaconda.aau.agent.audit;

/**
 * Which hook asks. The bridge is not told, since each request would pay for what only an audit
 * wants to know; an audit finds it on the stack.
 */
final class CallingHook {

  private static final String BRIDGE = "java.net.AauBridge";

  private CallingHook() {}

  /** The name of the class that called the bridge; null when the JVM keeps no stack traces. */
  static String find(StackTraceElement[] stack) {
    for (int i = 1; i < stack.length; i++) {
      if (stack[i - 1].getClassName().equals(BRIDGE) && !stack[i].getClassName().equals(BRIDGE)) {
        return stack[i].getClassName();
      }
    }
    return null;
  }
}
