package com.anaconda.aau.agent;

import com.anaconda.aau.core.process.Debug;

/**
 * Weaves clients that the transformer left alone because of a transient failure, for example
 * because the thread ran out of stack or memory, or was forbidden to read files. This thread has
 * its own stack.
 */
final class SecondAttempt extends Thread {

  private static final int MOST = 5;
  private static final int FIRST_PAUSE_MILLIS = 50;

  private final ClientTransformer transformer;

  private SecondAttempt(ClientTransformer transformer) {
    super("aau-second-attempt");
    this.transformer = transformer;
  }

  static void start(ClientTransformer transformer) {
    SecondAttempt attempt = new SecondAttempt(transformer);
    attempt.setDaemon(true);
    attempt.setContextClassLoader(ClassLoader.getSystemClassLoader());
    attempt.start();
  }

  /**
   * Tries several times, with pauses that grow to minutes: the class may still be loading, or
   * memory may still be low.
   */
  @Override
  public void run() {
    try {
      int pause = FIRST_PAUSE_MILLIS;
      for (int attempt = 0; attempt < MOST; attempt++) {
        Thread.sleep(pause);
        // Later attempts use new classes: a class initializer that has failed once fails
        // forever.
        if (transformer.tryAgain(attempt > 0)) {
          return;
        }
        pause *= 8;
      }
    } catch (Throwable leaveAsItIs) {
      Debug.ofProcess().log("no other attempt: ", leaveAsItIs);
    }
  }
}
