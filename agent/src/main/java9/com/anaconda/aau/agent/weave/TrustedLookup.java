package com.anaconda.aau.agent.weave;

import java.lang.invoke.MethodHandles.Lookup;
import java.lang.reflect.Field;
import sun.misc.Unsafe;

/**
 * The JDK's own look-up, which needs no package opened.
 *
 * <p>{@code Instrumentation.redefineModule} links five lambdas to open one, in most programs the
 * first of the JVM: 2 ms of a first request, and 5 to 8 ms CPU with the compiler's.
 */
final class TrustedLookup {

  private TrustedLookup() {}

  /** Null where it is not to be had. */
  static Lookup find() {
    try {
      Field theUnsafe = Unsafe.class.getDeclaredField("theUnsafe");
      theUnsafe.setAccessible(true);
      Unsafe unsafe = (Unsafe) theUnsafe.get(null);
      Field lookup = Lookup.class.getDeclaredField("IMPL_LOOKUP");
      return (Lookup)
          unsafe.getObject(unsafe.staticFieldBase(lookup), unsafe.staticFieldOffset(lookup));
    } catch (ReflectiveOperationException | LinkageError | RuntimeException notHere) {
      return null; // a JDK without the module jdk.unsupported, or with a look-up elsewhere
    }
  }
}
