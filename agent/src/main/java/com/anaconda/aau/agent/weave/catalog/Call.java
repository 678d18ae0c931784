package com.anaconda.aau.agent.weave.catalog;

/**
 * One call of a hook: the client's method that makes it, and which of the method's values passes
 * through the hook.
 */
public final class Call {

  private static final int RESULT = -1;

  /** Where the value's type begins in the descriptor, {@link #RESULT} when it is the result. */
  private final int valueStart;

  /** The local variable that holds the value when that is a parameter, replaced on entry. */
  public final int variable;

  /** Whether the method is static. */
  public final boolean isStatic;

  /** Whether the hook gets the first parameter as well, behind the method's "this". */
  public final boolean withFirst;

  public final String method;
  public final String descriptor;
  public final String hookMethod;

  private Call(
      int valueStart,
      int variable,
      boolean isStatic,
      boolean withFirst,
      String method,
      String descriptor,
      String hookMethod) {
    this.valueStart = valueStart;
    this.variable = variable;
    this.isStatic = isStatic;
    this.withFirst = withFirst;
    this.method = method;
    this.descriptor = descriptor;
    this.hookMethod = hookMethod;
  }

  /** A parameter of an object's method passes through the hook: the first is 1. */
  public static Call onArgument(int place, String method, String descriptor, String hookMethod) {
    return onArgument(place, false, method, descriptor, hookMethod);
  }

  /** A parameter of a static method passes through the hook. */
  public static Call onStaticArgument(
      int place, String method, String descriptor, String hookMethod) {
    return onArgument(place, true, method, descriptor, hookMethod);
  }

  /**
   * The same with a hook that gets the first parameter too. For a method of an object whose first
   * parameter is another object.
   */
  public Call withFirstArgument() {
    return new Call(valueStart, variable, isStatic, true, method, descriptor, hookMethod);
  }

  private static Call onArgument(
      int place, boolean isStatic, String method, String descriptor, String hookMethod) {
    int start = 1;
    int variable = isStatic ? 0 : 1;
    for (int i = 1; i < place; i++) {
      char type = descriptor.charAt(start);
      variable += type == 'J' || type == 'D' ? 2 : 1;
      start = endOfType(descriptor, start);
    }
    return new Call(start, variable, isStatic, false, method, descriptor, hookMethod);
  }

  public static Call onResult(String method, String descriptor, String hookMethod) {
    return new Call(RESULT, 0, false, false, method, descriptor, hookMethod);
  }

  public boolean isOnArgument() {
    return valueStart != RESULT;
  }

  /**
   * Whether the hook gets the method's "this", and not null in its place: a static method has none,
   * and a constructor none that anybody may look at yet.
   */
  public boolean passesThis() {
    return !isStatic && !method.equals("<init>");
  }

  /** The descriptor of the hook's method. */
  public String hookDescriptor() {
    String value = valueDescriptor();
    String first = withFirst ? descriptor.substring(1, endOfType(descriptor, 1)) : "";
    return '(' + value + "Ljava/lang/Object;" + first + ')' + value;
  }

  /** The descriptor of the type that passes through the hook. */
  public String valueDescriptor() {
    return valueStart == RESULT
        ? descriptor.substring(descriptor.indexOf(')') + 1)
        : descriptor.substring(valueStart, endOfType(descriptor, valueStart));
  }

  /** The end of the type that begins at {@code start} (JVMS 4.3.2). */
  private static int endOfType(String descriptor, int start) {
    int end = start;
    while (descriptor.charAt(end) == '[') {
      end++;
    }
    return descriptor.charAt(end) == 'L' ? descriptor.indexOf(';', end) + 1 : end + 1;
  }
}
