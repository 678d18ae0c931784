package com.anaconda.aau.agent.inject;

import java.lang.instrument.Instrumentation;
import java.security.ProtectionDomain;

/**
 * Defines a class in another class loader, including the boot loader.
 *
 * <p>{@code Instrumentation.appendToBootstrapClassLoaderSearch} would not do: since JDK 12, it
 * makes the JVM print a warning about class-data sharing on stdout.
 */
abstract class ClassDefiner {

  /**
   * Defines a class.
   *
   * @param loader null for the boot loader
   * @param protectionDomain the client's, because all classes of a package must have the same
   *     signers
   * @throws LinkageError if the loader already has a class of that name
   */
  abstract void define(
      ClassLoader loader, String className, byte[] classFile, ProtectionDomain protectionDomain)
      throws Exception;

  /** Returns the definer for this JVM. */
  static ClassDefiner of(Instrumentation instrumentation) throws Exception {
    return System.getProperty("java.specification.version").startsWith("1.")
        ? UnsafeClassDefiner.ofJava8()
        : (ClassDefiner)
            Class.forName("com.anaconda.aau.agent.inject.ModuleClassDefiner")
                .getDeclaredConstructor(Instrumentation.class)
                .newInstance(instrumentation);
  }
}
