package com.anaconda.aau.it.program;

/**
 * Loads {@code HttpURLConnection}'s client where there is as little stack left as loading it takes,
 * and then runs the {@link RequestLoop}, whose arguments it has.
 */
public final class OutOfStack {

  private OutOfStack() {}

  public static void main(String[] arguments) throws Exception {
    System.out.println("loaded: " + isLoadedFromBelow());
    RequestLoop.main(arguments);
  }

  /** Tries at the very bottom first, then with one frame more left, and so on. */
  private static boolean isLoadedFromBelow() {
    try {
      if (isLoadedFromBelow()) {
        return true;
      }
    } catch (StackOverflowError bottom) {
      // Here it is.
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
