package com.anaconda.aau.agent.weave;

import java.io.IOException;
import java.lang.instrument.Instrumentation;

/**
 * The class loader of {@link ModuleClassDefiner} alone.
 *
 * <p>To define classes, {@code java.lang} and {@code java.net} have to be opened to a module. A
 * class loader of its own has an unnamed module of its own, so that no code of the host finds a
 * package open that would be closed without the agent.
 */
final class DefinerLoader extends ClassLoader {

  private DefinerLoader() {
    super(DefinerLoader.class.getClassLoader());
  }

  static ClassDefiner load(Instrumentation instrumentation)
      throws IOException, ReflectiveOperationException {
    String name = "com.anaconda.aau.agent.weave.ModuleClassDefiner";
    byte[] classFile = JarEntry.read('/' + name.replace('.', '/') + ".class");
    Class<?> definer =
        new DefinerLoader()
            .defineClass(
                name, classFile, 0, classFile.length, DefinerLoader.class.getProtectionDomain());
    return (ClassDefiner)
        definer.getConstructor(Instrumentation.class).newInstance(instrumentation);
  }
}
