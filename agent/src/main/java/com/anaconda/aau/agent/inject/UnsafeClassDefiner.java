package com.anaconda.aau.agent.inject;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.security.ProtectionDomain;

/**
 * Defines classes through {@code Unsafe}: the public one on Java 8, and the internal one on newer
 * JDKs, where the public one no longer defines classes. This class uses reflection, because the
 * build's JDK lacks one of the two methods.
 */
final class UnsafeClassDefiner extends ClassDefiner {

  private final Object unsafe;
  private final Method defineClass;

  private UnsafeClassDefiner(String unsafeClass) throws ReflectiveOperationException {
    Class<?> type = Class.forName(unsafeClass);
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

  /**
   * Returns the definer for Java 8. This is a factory method so that newer JVMs do not load this
   * class to verify the caller.
   */
  static ClassDefiner ofJava8() throws ReflectiveOperationException {
    return new UnsafeClassDefiner("sun.misc.Unsafe");
  }

  /**
   * Returns the definer for JDK 9 and newer. The package {@code jdk.internal.misc} must be open to
   * this module.
   */
  static ClassDefiner ofModules() throws ReflectiveOperationException {
    return new UnsafeClassDefiner("jdk.internal.misc.Unsafe");
  }

  @Override
  void define(
      ClassLoader loader, String className, byte[] classFile, ProtectionDomain protectionDomain)
      throws Exception {
    try {
      defineClass.invoke(
          unsafe, className, classFile, 0, classFile.length, loader, protectionDomain);
    } catch (ReflectiveOperationException e) {
      throw causeOf(e);
    }
  }

  /**
   * Returns the exception that a reflective define call threw; throws it if it is an error.
   *
   * @param failure an InvocationTargetException, a class that most JVMs would have to load
   */
  private static Exception causeOf(ReflectiveOperationException failure) {
    Throwable cause = failure.getCause();
    if (cause instanceof Error) {
      throw (Error) cause;
    }
    return cause instanceof Exception ? (Exception) cause : failure;
  }
}
