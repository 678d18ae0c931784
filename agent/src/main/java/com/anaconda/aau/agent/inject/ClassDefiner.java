package com.anaconda.aau.agent.inject;

import java.lang.instrument.Instrumentation;
import java.lang.reflect.InvocationTargetException;
import java.security.ProtectionDomain;

/**
 * Defines a class in a class loader that is not ours, the boot loader too.
 *
 * <p>Not by {@code Instrumentation.appendToBootstrapClassLoaderSearch}: since JDK 12 that makes the
 * JVM print a warning about class-data sharing on stdout.
 */
abstract class ClassDefiner {

  /**
   * Defines a class.
   *
   * @param loader null for the boot loader
   * @param protectionDomain of the client, since classes of a package must have the same signers
   * @throws LinkageError if the loader has a class of that name
   */
  abstract void define(
      ClassLoader loader, String className, byte[] classFile, ProtectionDomain protectionDomain)
      throws Exception;

  /** What the reflective call of a define method failed with; an error is thrown at once. */
  static Exception causeOf(InvocationTargetException failure) {
    Throwable cause = failure.getCause();
    if (cause instanceof Error) {
      throw (Error) cause;
    }
    return cause instanceof Exception ? (Exception) cause : failure;
  }

  /** The one for the JVM that we are in. */
  static ClassDefiner of(Instrumentation instrumentation) throws Exception {
    return System.getProperty("java.specification.version").startsWith("1.")
        ? UnsafeClassDefiner.ofJava8()
        : (ClassDefiner)
            Class.forName("com.anaconda.aau.agent.inject.ModuleClassDefiner")
                .getDeclaredConstructor(Instrumentation.class)
                .newInstance(instrumentation);
  }
}
