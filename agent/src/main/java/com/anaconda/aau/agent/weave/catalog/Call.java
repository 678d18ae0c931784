package com.anaconda.aau.agent.weave.catalog;

/**
 * A call to a hook: the client's method that makes it, and which of the method's values passes
 * through the hook.
 */
public final class Call {

  private static final int RESULT = -1;
  private static final int NONE = -1;

  /** The offset of the value's type in the descriptor, or {@link #RESULT} for the result. */
  private final int valueStart;

  /** The local variable of a parameter that passes through the hook; it is replaced on entry. */
  public final int variable;

  /** Whether the method is static. */
  public final boolean isStatic;

  /** The offset of another parameter's type in the descriptor, or {@link #NONE}. */
  private final int otherStart;

  /** The local variable of another parameter that the hook receives, if there is one. */
  public final int otherVariable;

  /** The name of the client's method. */
  public final String method;

  /** The descriptor of the client's method, without relocation. */
  public final String descriptor;

  /** The name of the hook's method. */
  public final String hookMethod;

  private Call(
      int valueStart,
      int variable,
      boolean isStatic,
      int otherStart,
      int otherVariable,
      String method,
      String descriptor,
      String hookMethod) {
    this.valueStart = valueStart;
    this.variable = variable;
    this.isStatic = isStatic;
    this.otherStart = otherStart;
    this.otherVariable = otherVariable;
    this.method = method;
    this.descriptor = descriptor;
    this.hookMethod = hookMethod;
  }

  /**
   * Returns a call that passes a parameter of an instance method through the hook; the first
   * parameter is 1.
   */
  public static Call onArgument(int place, String method, String descriptor, String hookMethod) {
    return onArgument(place, false, method, descriptor, hookMethod);
  }

  /** Returns a call that passes a parameter of a static method through the hook. */
  public static Call onStaticArgument(
      int place, String method, String descriptor, String hookMethod) {
    return onArgument(place, true, method, descriptor, hookMethod);
  }

  /**
   * Returns the same call, but with a hook that also receives another parameter, after {@code
   * this}. The parameter must be an object.
   */
  public Call with(int place) {
    return new Call(
        valueStart,
        variable,
        isStatic,
        start(place, descriptor),
        variable(place, isStatic, descriptor),
        method,
        descriptor,
        hookMethod);
  }

  private static Call onArgument(
      int place, boolean isStatic, String method, String descriptor, String hookMethod) {
    return new Call(
        start(place, descriptor),
        variable(place, isStatic, descriptor),
        isStatic,
        NONE,
        NONE,
        method,
        descriptor,
        hookMethod);
  }

  /** Returns the offset of a parameter's type in the descriptor. */
  private static int start(int place, String descriptor) {
    int start = 1;
    for (int i = 1; i < place; i++) {
      start = endOfType(descriptor, start);
    }
    return start;
  }

  /** Returns the local variable of a parameter. */
  private static int variable(int place, boolean isStatic, String descriptor) {
    int start = 1;
    int variable = isStatic ? 0 : 1;
    for (int i = 1; i < place; i++) {
      char type = descriptor.charAt(start);
      variable += type == 'J' || type == 'D' ? 2 : 1;
      start = endOfType(descriptor, start);
    }
    return variable;
  }

  /** Returns a call that passes a method's result through the hook. */
  public static Call onResult(String method, String descriptor, String hookMethod) {
    return new Call(RESULT, 0, false, NONE, NONE, method, descriptor, hookMethod);
  }

  /** Returns whether the hook also receives another parameter. */
  public boolean hasOther() {
    return otherStart != NONE;
  }

  /** Returns whether a parameter rather than the result passes through the hook. */
  public boolean isOnArgument() {
    return valueStart != RESULT;
  }

  /**
   * Returns whether the hook receives the method's {@code this} rather than null: a static method
   * has no {@code this}, and a constructor must not use it yet.
   */
  public boolean passesThis() {
    return !isStatic && !method.equals("<init>");
  }

  /** Returns the descriptor of the hook's method. */
  public String hookDescriptor() {
    String value = valueDescriptor();
    String other =
        hasOther() ? descriptor.substring(otherStart, endOfType(descriptor, otherStart)) : "";
    return '(' + value + "Ljava/lang/Object;" + other + ')' + value;
  }

  /** Returns the descriptor of the type that passes through the hook. */
  public String valueDescriptor() {
    return valueStart == RESULT
        ? descriptor.substring(descriptor.indexOf(')') + 1)
        : descriptor.substring(valueStart, endOfType(descriptor, valueStart));
  }

  /** Returns the end of the type that begins at {@code start} (JVMS 4.3.2). */
  private static int endOfType(String descriptor, int start) {
    int end = start;
    while (descriptor.charAt(end) == '[') {
      end++;
    }
    return descriptor.charAt(end) == 'L' ? descriptor.indexOf(';', end) + 1 : end + 1;
  }
}
