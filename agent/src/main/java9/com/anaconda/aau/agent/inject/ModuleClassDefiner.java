package com.anaconda.aau.agent.inject;

import java.lang.instrument.Instrumentation;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.net.URL;
import java.security.ProtectionDomain;
import java.util.Collections;
import java.util.Set;
import sun.reflect.ReflectionFactory;

/**
 * Defines classes on JDK 9 and newer through a private lookup, in packages that are opened to this
 * class's module if necessary.
 */
public final class ModuleClassDefiner extends ClassDefiner {

  private final Instrumentation instrumentation;

  /** {@code ClassLoader.defineClass}, set on first use. */
  private volatile Method defineClass;

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
    Lookup lookup = neighbour == null ? null : lookupIn(neighbour);
    if (lookup != null) {
      lookup.defineClass(classFile);
    } else {
      bootDefiner().define(null, className, classFile, protectionDomain);
    }
  }

  private void defineIn(
      ClassLoader loader, String className, byte[] classFile, ProtectionDomain protectionDomain)
      throws Exception {
    try {
      defineClass().invoke(loader, className, classFile, 0, classFile.length, protectionDomain);
    } catch (ReflectiveOperationException e) {
      throw causeOf(e);
    }
  }

  /**
   * Returns another class of the same package, or null if the package does not belong to one of the
   * JDK's clients. Each of these clients loads that class anyway.
   */
  private static Class<?> neighbourOf(String className) throws ClassNotFoundException {
    if (className.startsWith("java.net.")) {
      return URL.class;
    }
    if (className.startsWith("sun.net.www.http.")) {
      return Class.forName("sun.net.www.http.KeepAliveCache", false, null);
    }
    return className.startsWith("jdk.internal.net.http.")
        ? Class.forName("jdk.internal.net.http.HttpRequestBuilderImpl", false, null)
        : null;
  }

  /** Returns a lookup, or null if it would require opening a package outside java.base. */
  private Lookup lookupIn(Class<?> neighbour) throws IllegalAccessException {
    Lookup lookup = privateLookupIn(neighbour);
    if (lookup != null || neighbour.getModule() != Object.class.getModule()) {
      return lookup;
    }
    open(instrumentation, neighbour.getPackageName());
    return MethodHandles.privateLookupIn(neighbour, MethodHandles.lookup());
  }

  /**
   * Returns a lookup that needs no open package, or null if the JDK does not allow it.
   *
   * <p>{@code Instrumentation.redefineModule} links five lambdas to open a package. In most
   * programs they are the JVM's first, and take milliseconds of a first request; see
   * docs/performance.md. The constructor has one argument; {@code SecondStage} explains why.
   */
  private static Lookup privateLookupIn(Class<?> neighbour) {
    try {
      Constructor<Lookup> constructor = Lookup.class.getDeclaredConstructor(Class.class);
      return (Lookup)
          ReflectionFactory.getReflectionFactory()
              .newConstructorForSerialization(Lookup.class, constructor)
              .newInstance(neighbour);
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

  private Method defineClass() throws NoSuchMethodException {
    Method defineClass = this.defineClass;
    if (defineClass == null) {
      open(instrumentation, "java.lang");
      defineClass =
          ClassLoader.class.getDeclaredMethod(
              "defineClass",
              String.class,
              byte[].class,
              int.class,
              int.class,
              ProtectionDomain.class);
      defineClass.setAccessible(true);
      this.defineClass = defineClass;
    }
    return defineClass;
  }
}
