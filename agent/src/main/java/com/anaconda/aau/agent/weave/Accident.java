package com.anaconda.aau.agent.weave;

import java.io.IOException;

/** Failures that say nothing about the class at hand, which the next attempt may well weave. */
final class Accident {

  private static final String OURS = "com.anaconda.aau";

  private Accident() {}

  /** Throws it again if it is one. */
  static void rethrow(Throwable failure) {
    if (is(failure)) {
      if (failure instanceof Error) {
        throw (Error) failure;
      }
      throw new IllegalStateException(failure);
    }
  }

  /** A stack overflow, lack of memory or files, a thread that BlockHound lets read nothing … */
  private static boolean is(Throwable failure) {
    return failure instanceof IOException
        || failure instanceof ExceptionInInitializerError
        || failure instanceof Error && !(failure instanceof LinkageError)
        || failure instanceof NoClassDefFoundError && isOurs(failure.getMessage());
  }

  /** A class of ours whose initializer has failed, once and for all. */
  private static boolean isOurs(String message) {
    return message != null && message.replace('/', '.').contains(OURS);
  }
}
