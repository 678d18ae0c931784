package com.anaconda.aau.it.matrix;

import java.util.List;

/**
 * What the agent makes of a class that its catalog names.
 *
 * @param className with slashes
 * @param hook the class file of its hook, as it is injected; null when the class has not the
 *     methods that the catalog names
 */
record Weaving(String className, byte[] hook, List<Call> calls) {

  /** A method that calls the hook's method. */
  record Call(String method, String hookMethod) {}

  boolean failed() {
    return hook == null;
  }
}
