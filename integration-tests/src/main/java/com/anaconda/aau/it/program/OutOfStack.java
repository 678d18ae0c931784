package com.anaconda.aau.it.program;

import java.util.Arrays;

/**
 * Loads {@code HttpURLConnection}'s client where little stack is left, and then runs the {@link
 * RequestLoop}, whose arguments follow its own: how many frames above the end of the stack.
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

  /** Tries so many frames above the end first, then with one more left, and so on. */
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
