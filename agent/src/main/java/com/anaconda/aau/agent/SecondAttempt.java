package com.anaconda.aau.agent;

import com.anaconda.aau.core.process.Debug;

/**
 * Weaves the clients that the transformer has missed by accident: its thread had no stack or memory
 * left, say, or was forbidden to read a file. This one has a stack of its own, and time.
 */
final class SecondAttempt extends Thread {

  private static final int MOST = 5;
  private static final int FIRST_PAUSE_MILLIS = 50;

  private final ClientTransformer transformer;

  private SecondAttempt(ClientTransformer transformer) {
    super("aau-second-attempt");
    this.transformer = transformer;
  }

  /** Starts it. */
  static void start(ClientTransformer transformer) {
    SecondAttempt attempt = new SecondAttempt(transformer);
    attempt.setDaemon(true);
    attempt.setContextClassLoader(ClassLoader.getSystemClassLoader());
    attempt.start();
  }

  /**
   * The pauses grow to minutes: the class may still be about to be loaded, the memory still low.
   */
  @Override
  public void run() {
    try {
      int pause = FIRST_PAUSE_MILLIS;
      for (int attempt = 0; attempt < MOST; attempt++) {
        Thread.sleep(pause);
        // From the second time on with new classes: an initializer that has failed fails for good.
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
