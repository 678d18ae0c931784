package com.anaconda.aau.agent.inject;

import java.lang.invoke.MethodHandles.Lookup;
import java.lang.reflect.Constructor;
import sun.reflect.ReflectionFactory;

/**
 * A look-up with full power in a class of {@code java.base}, without its package being opened.
 *
 * <p>{@code Instrumentation.redefineModule} links five lambdas to open one, in most programs the
 * first of the JVM: 2 to 4 ms of a first request, and 5 to 8 ms CPU with the compiler's. The
 * constructor has one argument, as has that of {@code SecondStage}, which says why.
 */
final class PrivateLookup {

  private PrivateLookup() {}

  /** Null where it is not to be had. */
  static Lookup in(Class<?> type) {
    try {
      Constructor<Lookup> constructor = Lookup.class.getDeclaredConstructor(Class.class);
      return (Lookup)
          ReflectionFactory.getReflectionFactory()
              .newConstructorForSerialization(Lookup.class, constructor)
              .newInstance(type);
    } catch (ReflectiveOperationException | LinkageError | RuntimeException notHere) {
      return null; // a JDK without the module jdk.unsupported, or with another constructor
    }
  }
}
