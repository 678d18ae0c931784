package com.anaconda.aau.agent.weave;

/**
 * One call of a hook: the client's method that makes it, and which of the method's values passes
 * through the hook.
 */
final class Call {

  /** The value is the method's first parameter, replaced on entry; else its result, on exit. */
  final boolean onArgument;

  final String method;
  final String descriptor;
  final String hookMethod;

  private Call(boolean onArgument, String method, String descriptor, String hookMethod) {
    this.onArgument = onArgument;
    this.method = method;
    this.descriptor = descriptor;
    this.hookMethod = hookMethod;
  }

  static Call onArgument(String method, String descriptor, String hookMethod) {
    return new Call(true, method, descriptor, hookMethod);
  }

  static Call onResult(String method, String descriptor, String hookMethod) {
    return new Call(false, method, descriptor, hookMethod);
  }

  /** The descriptor of the type that passes through the hook. */
  String valueDescriptor() {
    return onArgument
        ? descriptor.substring(1, descriptor.indexOf(';') + 1)
        : descriptor.substring(descriptor.indexOf(')') + 1);
  }
}
