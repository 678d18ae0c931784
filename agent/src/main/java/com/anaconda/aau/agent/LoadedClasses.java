package com.anaconda.aau.agent;

import java.lang.instrument.Instrumentation;
import java.util.ArrayList;
import java.util.List;

/** Finds classes that were loaded before the transformer was registered. */
final class LoadedClasses {

  private LoadedClasses() {}

  /**
   * Returns the classes that may belong to an HTTP client.
   *
   * @param withWire whether to add the JDK's classes that write to the network
   */
  static Class<?>[] clients(Instrumentation instrumentation, boolean withWire) {
    List<Class<?>> clients = new ArrayList<>();
    for (Class<?> loaded : instrumentation.getAllLoadedClasses()) {
      String name = loaded.getName().replace('.', '/');
      if (!name.startsWith("java/lang/")
          && ClientTransformer.mayBeClient(name)
          && (withWire || !ClientTransformer.isWire(name))) {
        clients.add(loaded);
      }
    }
    return clients.toArray(new Class<?>[0]);
  }

  /**
   * Returns whether any loader has loaded the class.
   *
   * @param className the class's name, with slashes
   */
  static boolean contain(String className, Instrumentation instrumentation) {
    for (Class<?> loaded : instrumentation.getAllLoadedClasses()) {
      if (loaded.getName().replace('.', '/').equals(className)) {
        return true;
      }
    }
    return false;
  }
}
