package com.anaconda.aau.agent.weave;

import java.io.IOException;

/**
 * Transient failures, which say nothing about the class being woven; the next attempt may succeed.
 */
final class Accident {

  private static final String OURS = "com.anaconda.aau";

  private Accident() {}

  /** Rethrows the failure if it is transient. */
  static void rethrow(Throwable failure) {
    if (is(failure)) {
      if (failure instanceof Error) {
        throw (Error) failure;
      }
      throw new IllegalStateException(failure);
    }
  }

  /**
   * Returns whether the failure is a stack overflow, a lack of memory or file descriptors, a read
   * that BlockHound forbids, or something similar.
   */
  private static boolean is(Throwable failure) {
    return failure instanceof IOException
        || failure instanceof ExceptionInInitializerError
        || failure instanceof Error && !(failure instanceof LinkageError)
        || failure instanceof NoClassDefFoundError && isOurs(failure.getMessage());
  }

  /**
   * Returns whether one of our own classes failed to initialize; every later use of it fails, too.
   */
  private static boolean isOurs(String message) {
    return message != null && message.replace('/', '.').contains(OURS);
  }
}
