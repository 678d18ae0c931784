package com.anaconda.aau.agent.weave;

import com.anaconda.aau.core.process.Debug;
import java.lang.instrument.Instrumentation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Retransforms several loaded classes in a single call.
 *
 * <p>Each call stops all threads of the JVM. With one call for each class, a hundred copies of a
 * client paused a JVM for seconds.
 */
public final class Retransformation {

  private final Instrumentation instrumentation;
  private final Set<Class<?>> changed = new HashSet<>();
  private final IdentityHashMap<Class<?>, String> failures = new IdentityHashMap<>();

  private Retransformation(Instrumentation instrumentation) {
    this.instrumentation = instrumentation;
  }

  /** Retransforms as many of the classes as possible. */
  public static Retransformation of(Class<?>[] classes, Instrumentation instrumentation) {
    Retransformation retransformation = new Retransformation(instrumentation);
    Thread thread = Thread.currentThread();
    boolean bare = thread.getContextClassLoader() == null;
    if (bare) {
      // The JVM also sets this loader for an attached agent, and other agents'
      // transformers rely on it.
      thread.setContextClassLoader(ClassLoader.getSystemClassLoader());
    }
    try {
      retransformation.retransform(retransformation.modifiable(classes));
      return retransformation;
    } finally {
      if (bare) {
        thread.setContextClassLoader(null);
      }
    }
  }

  private Class<?>[] modifiable(Class<?>[] classes) {
    List<Class<?>> modifiable = new ArrayList<>();
    for (Class<?> each : classes) {
      if (instrumentation.isModifiableClass(each)) {
        modifiable.add(each);
      } else {
        failures.put(each, "the JVM does not allow it to change");
      }
    }
    return modifiable.toArray(new Class<?>[0]);
  }

  /**
   * Retransforms the classes. The JVM changes either all of them or none, so repeated halving finds
   * the ones that it refuses.
   */
  private void retransform(Class<?>[] classes) {
    if (classes.length == 0) {
      return;
    }
    try {
      instrumentation.retransformClasses(classes);
      changed.addAll(Arrays.asList(classes));
    } catch (Throwable failure) {
      if (classes.length == 1) {
        Debug.ofProcess().log("not retransformed: ", classes[0].getName(), ": ", failure);
        failures.put(classes[0], failure.toString());
      } else {
        int half = classes.length / 2;
        retransform(Arrays.copyOfRange(classes, 0, half));
        retransform(Arrays.copyOfRange(classes, half, classes.length));
      }
    }
  }

  /** Returns the classes that were retransformed. */
  public Set<Class<?>> changed() {
    return changed;
  }

  /** Returns the classes that were not retransformed, with the reasons. */
  public Map<Class<?>, String> failures() {
    return failures;
  }
}
