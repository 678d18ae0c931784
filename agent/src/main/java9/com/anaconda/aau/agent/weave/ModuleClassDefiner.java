package com.anaconda.aau.agent.weave;

import java.lang.instrument.Instrumentation;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.security.ProtectionDomain;
import java.util.Collections;
import java.util.Set;

/** JDK 9 and newer: by the API, from a package that is opened to this class's module. */
public final class ModuleClassDefiner extends ClassDefiner {

  /** From the next one on, the use of Unsafe may be warned of on stderr (JEP 471, JEP 498). */
  private static final int LAST_WITH_QUIET_UNSAFE = 22;

  private final Instrumentation instrumentation;

  /** {@code ClassLoader.defineClass}, once it was needed. */
  private volatile Method defineClass;

  ModuleClassDefiner(Instrumentation instrumentation) {
    this.instrumentation = instrumentation;
  }

  /** Opens a package of java.base to the module of the agent's class loader, and to no other. */
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
    if (loader == null) {
      lookupIn(neighbourOf(className)).defineClass(classFile);
      return;
    }
    try {
      defineClass().invoke(loader, className, classFile, 0, classFile.length, protectionDomain);
    } catch (InvocationTargetException e) {
      throw causeOf(e);
    }
  }

  /** A class of the same package. That of the client's is about to be loaded in any case. */
  private static Class<?> neighbourOf(String className) throws ClassNotFoundException {
    return className.startsWith("java.net.")
        ? URL.class
        : Class.forName("sun.net.www.http.KeepAliveCache", false, null);
  }

  private Lookup lookupIn(Class<?> neighbour) throws IllegalAccessException {
    Lookup trusted =
        Integer.parseInt(System.getProperty("java.specification.version")) > LAST_WITH_QUIET_UNSAFE
            ? null
            : TrustedLookup.find();
    if (trusted != null) {
      return trusted.in(neighbour);
    }
    open(instrumentation, neighbour.getPackageName());
    return MethodHandles.privateLookupIn(neighbour, MethodHandles.lookup());
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
