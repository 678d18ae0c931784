package com.anaconda.aau.it.matrix;

import java.util.List;

/**
 * The result of weaving a class that the catalog names.
 *
 * @param className the internal name, with slashes
 * @param hook the class file of its hook as injected, or null if the class lacks the methods to
 *     weave
 */
record Weaving(String className, byte[] hook, List<Call> calls) {

  /** A woven method and the hook method that it calls. */
  record Call(String method, String hookMethod) {}

  boolean failed() {
    return hook == null;
  }
}
