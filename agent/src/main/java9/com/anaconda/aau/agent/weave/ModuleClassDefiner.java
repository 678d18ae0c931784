package com.anaconda.aau.agent.weave;

import java.lang.instrument.Instrumentation;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.security.ProtectionDomain;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** JDK 9 and newer: by the API, from a package that is opened to this class's module. */
public final class ModuleClassDefiner extends ClassDefiner {

  private final Method defineClass;

  ModuleClassDefiner(Instrumentation instrumentation) throws ReflectiveOperationException {
    open(instrumentation, "java.lang", "java.net");
    defineClass =
        ClassLoader.class.getDeclaredMethod(
            "defineClass",
            String.class,
            byte[].class,
            int.class,
            int.class,
            ProtectionDomain.class);
    defineClass.setAccessible(true);
  }

  /** Opens packages of java.base to the module of the agent's class loader, and to no other. */
  public static void open(Instrumentation instrumentation, String... packages) {
    Set<Module> here = Collections.singleton(ModuleClassDefiner.class.getModule());
    Map<String, Set<Module>> opened = new HashMap<>();
    for (String name : packages) {
      opened.put(name, here);
    }
    instrumentation.redefineModule(
        Object.class.getModule(),
        Collections.emptySet(),
        Collections.emptyMap(),
        opened,
        Collections.emptySet(),
        Collections.emptyMap());
  }

  @Override
  void define(
      ClassLoader loader, String className, byte[] classFile, ProtectionDomain protectionDomain)
      throws Exception {
    if (loader == null) {
      MethodHandles.privateLookupIn(URL.class, MethodHandles.lookup()).defineClass(classFile);
      return;
    }
    try {
      defineClass.invoke(loader, className, classFile, 0, classFile.length, protectionDomain);
    } catch (InvocationTargetException e) {
      throw causeOf(e);
    }
  }
}
