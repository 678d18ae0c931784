package com.anaconda.aau.it.program;

/** An HTTP client under test. Implementations have a constructor that takes {@link Settings}. */
public interface HttpCaller {

  /** A request, not sent yet. */
  HttpCall prepare(RequestSpec request) throws Exception;

  /** The one whose class has a name. */
  static HttpCaller of(String className, Settings settings) throws ReflectiveOperationException {
    return (HttpCaller)
        Class.forName(className).getDeclaredConstructor(Settings.class).newInstance(settings);
  }
}
