package com.anaconda.aau.agent.weave;

import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.security.ProtectionDomain;

/** Java 8, where {@code sun.misc.Unsafe} defines classes. By reflection: newer JDKs' does not. */
final class UnsafeClassDefiner extends ClassDefiner {

  private final Object unsafe;
  private final Method defineClass;

  private UnsafeClassDefiner() throws ReflectiveOperationException {
    Class<?> type = Class.forName("sun.misc.Unsafe");
    Field field = type.getDeclaredField("theUnsafe");
    field.setAccessible(true);
    unsafe = field.get(null);
    defineClass =
        type.getMethod(
            "defineClass",
            String.class,
            byte[].class,
            int.class,
            int.class,
            ClassLoader.class,
            ProtectionDomain.class);
  }

  /** A factory, so that no newer JVM has to load this class to verify who calls it. */
  static ClassDefiner create() throws ReflectiveOperationException {
    return new UnsafeClassDefiner();
  }

  @Override
  void define(
      ClassLoader loader, String className, byte[] classFile, ProtectionDomain protectionDomain)
      throws Exception {
    try {
      defineClass.invoke(
          unsafe, className, classFile, 0, classFile.length, loader, protectionDomain);
    } catch (InvocationTargetException e) {
      throw causeOf(e);
    }
  }
}
