package com.anaconda.aau.agent.inject;

import java.lang.instrument.Instrumentation;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.net.URL;
import java.nio.ByteBuffer;
import java.security.ProtectionDomain;
import java.util.Collections;
import java.util.Set;
import sun.reflect.ReflectionFactory;

/**
 * Defines classes on JDK 9 and newer: in {@code java.base} through a private lookup, elsewhere in
 * the boot loader through {@code Unsafe}, and in other loaders through {@code
 * ClassLoader.defineClass}.
 */
public final class ModuleClassDefiner extends ClassDefiner {

  private final Instrumentation instrumentation;

  /** {@code ClassLoader.defineClass}, set on first use. */
  private volatile MethodHandle defineClass;

  /** Defines classes in the boot loader outside {@code java.base}; set on first use. */
  private volatile ClassDefiner bootDefiner;

  ModuleClassDefiner(Instrumentation instrumentation) {
    this.instrumentation = instrumentation;
  }

  /** Opens a package of java.base, but only to the module of the agent's class loader. */
  public static void open(Instrumentation instrumentation, String name) {
    Set<Module> here = Collections.singleton(ModuleClassDefiner.class.getModule());
    instrumentation.redefineModule(
        Object.class.getModule(),
        Collections.emptySet(),
        Collections.emptyMap(),
        Collections.singletonMap(name, here),
        Collections.emptySet(),
        Collections.emptyMap());
  }

  @Override
  void define(
      ClassLoader loader, String className, byte[] classFile, ProtectionDomain protectionDomain)
      throws Exception {
    if (loader != null) {
      defineIn(loader, className, classFile, protectionDomain);
      return;
    }
    Class<?> neighbour = neighbourOf(className);
    if (neighbour != null) {
      lookupIn(neighbour).defineClass(classFile);
    } else {
      bootDefiner().define(null, className, classFile, protectionDomain);
    }
  }

  private void defineIn(
      ClassLoader loader, String className, byte[] classFile, ProtectionDomain protectionDomain)
      throws Exception {
    try {
      Class<?> ignored =
          (Class<?>)
              defineClass()
                  .invokeExact(loader, className, ByteBuffer.wrap(classFile), protectionDomain);
    } catch (Exception | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Returns a class of the same package that the JDK's client in {@code java.base} loads anyway, or
   * null for any other package.
   */
  private static Class<?> neighbourOf(String className) throws ClassNotFoundException {
    if (className.startsWith("java.net.")) {
      return URL.class;
    }
    return className.startsWith("sun.net.www.http.")
        ? Class.forName("sun.net.www.http.KeepAliveCache", false, null)
        : null;
  }

  /** Returns a lookup with full access to a class of {@code java.base}. */
  private Lookup lookupIn(Class<?> type) throws IllegalAccessException {
    Lookup lookup = privateLookupIn(type);
    if (lookup != null) {
      return lookup;
    }
    open(instrumentation, type.getPackageName());
    return MethodHandles.privateLookupIn(type, MethodHandles.lookup());
  }

  /**
   * Returns a lookup that needs no open package, or null if the JDK does not allow it.
   *
   * <p>{@code Instrumentation.redefineModule} links five lambdas to open a package. In most
   * programs they are the JVM's first, and take milliseconds of a first request; see
   * docs/performance.md. The constructor has one argument; {@code SecondStage} explains why.
   */
  private static Lookup privateLookupIn(Class<?> type) {
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

  /**
   * Returns the definer for a client on the boot class path. A lookup would need a class of the
   * client's package, and the class being loaded may be its first.
   */
  private ClassDefiner bootDefiner() throws ReflectiveOperationException {
    ClassDefiner bootDefiner = this.bootDefiner;
    if (bootDefiner == null) {
      open(instrumentation, "jdk.internal.misc");
      bootDefiner = UnsafeClassDefiner.ofModules();
      this.bootDefiner = bootDefiner;
    }
    return bootDefiner;
  }

  /**
   * Returns a handle for {@code ClassLoader.defineClass}.
   *
   * <p>A reflective call would take milliseconds: the package {@code java.lang} would have to be
   * open, and since JDK 18, the JDK generates classes for a call with more than three arguments
   * (JEP 416); see docs/performance.md. The method with a {@code ByteBuffer} has no {@code int}
   * arguments, for which the JDK would generate another class.
   */
  private MethodHandle defineClass() throws ReflectiveOperationException {
    MethodHandle defineClass = this.defineClass;
    if (defineClass == null) {
      defineClass =
          lookupIn(ClassLoader.class)
              .findVirtual(
                  ClassLoader.class,
                  "defineClass",
                  MethodType.methodType(
                      Class.class, String.class, ByteBuffer.class, ProtectionDomain.class));
      this.defineClass = defineClass;
    }
    return defineClass;
  }
}
