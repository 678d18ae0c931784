package com.anaconda.aau.it.program;

/** An HTTP client under test. Implementations have a constructor that takes {@link Settings}. */
public interface HttpCaller {

  /** Creates a request without sending it. */
  HttpCall prepare(RequestSpec request) throws Exception;

  /** Creates the caller with the given class name. */
  static HttpCaller of(String className, Settings settings) throws ReflectiveOperationException {
    return (HttpCaller)
        Class.forName(className).getDeclaredConstructor(Settings.class).newInstance(settings);
  }
}
