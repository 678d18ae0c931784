package com.anaconda.aau.agent;

import java.lang.instrument.Instrumentation;
import java.util.ArrayList;
import java.util.List;

/** What a JVM has loaded that the transformer did not see. */
final class LoadedClasses {

  private LoadedClasses() {}

  /** The classes that may be HTTP clients'. */
  static Class<?>[] clients(Instrumentation instrumentation) {
    List<Class<?>> clients = new ArrayList<>();
    for (Class<?> loaded : instrumentation.getAllLoadedClasses()) {
      String name = loaded.getName();
      if (!name.startsWith("java.lang.") && ClientTransformer.mayBeClient(name.replace('.', '/'))) {
        clients.add(loaded);
      }
    }
    return clients.toArray(new Class<?>[0]);
  }

  /** Whether some loader has a class of that name, which has slashes. */
  static boolean contain(String className, Instrumentation instrumentation) {
    for (Class<?> loaded : instrumentation.getAllLoadedClasses()) {
      if (loaded.getName().replace('.', '/').equals(className)) {
        return true;
      }
    }
    return false;
  }
}
