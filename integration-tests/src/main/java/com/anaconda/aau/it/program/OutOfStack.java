package com.anaconda.aau.it.program;

import java.util.Arrays;

/**
 * Loads {@code HttpURLConnection}'s client when the stack is almost full, and then runs the {@link
 * RequestLoop}. Arguments: the number of frames to leave, then RequestLoop's.
 */
public final class OutOfStack {

  private static int frames;
  private static int unwound;

  private OutOfStack() {}

  public static void main(String[] arguments) throws Exception {
    frames = Integer.parseInt(arguments[0]);
    System.out.println("loaded: " + isLoadedFromBelow());
    RequestLoop.main(Arrays.copyOfRange(arguments, 1, arguments.length));
  }

  /** Tries with the given number of frames left, then with one more, and so on. */
  private static boolean isLoadedFromBelow() {
    try {
      if (isLoadedFromBelow()) {
        return true;
      }
    } catch (StackOverflowError end) {
      unwound = 0;
    }
    if (unwound++ < frames) {
      return false;
    }
    try {
      Class.forName("sun.net.www.http.HttpClient", false, null);
      return true;
    } catch (StackOverflowError tooLittle) {
      return false;
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
