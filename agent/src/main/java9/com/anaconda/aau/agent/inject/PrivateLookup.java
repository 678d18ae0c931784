package com.anaconda.aau.agent.inject;

import java.lang.invoke.MethodHandles.Lookup;
import java.lang.reflect.Constructor;
import sun.reflect.ReflectionFactory;

/**
 * Creates a lookup with private access to a class of {@code java.base} without opening its package.
 *
 * <p>{@code Instrumentation.redefineModule} links five lambdas to open a package. In most programs
 * they are the JVM's first, and take 2 to 4 ms of a first request, or 5 to 8 ms of CPU time
 * including the compiler's. The constructor has one argument; {@code SecondStage} explains why.
 */
final class PrivateLookup {

  private PrivateLookup() {}

  /** Returns the lookup, or null if the JDK does not allow it. */
  static Lookup in(Class<?> type) {
    try {
      Constructor<Lookup> constructor = Lookup.class.getDeclaredConstructor(Class.class);
      return (Lookup)
          ReflectionFactory.getReflectionFactory()
              .newConstructorForSerialization(Lookup.class, constructor)
              .newInstance(type);
    } catch (ReflectiveOperationException | LinkageError | RuntimeException notHere) {
      return null; // The JDK lacks the module jdk.unsupported or has a different constructor.
    }
  }
}
