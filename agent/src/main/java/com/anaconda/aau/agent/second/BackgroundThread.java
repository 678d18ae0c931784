package com.anaconda.aau.agent.second;

import java.security.AccessController;
import java.security.PrivilegedActionException;
import java.security.PrivilegedExceptionAction;

/**
 * Starts a {@link com.anaconda.aau.core.file.Patient} daemon thread that inherits nothing from the
 * application's thread: no access control context, thread group, priority or context class loader,
 * and, where the JDK allows, no thread-locals.
 */
final class BackgroundThread implements PrivilegedExceptionAction<Thread> {

  final Runnable task;
  final String name;

  private BackgroundThread(Runnable task, String name) {
    this.task = task;
    this.name = name;
  }

  /** Starts a daemon thread that runs the task. */
  static void start(Runnable task, String name) throws PrivilegedActionException {
    // This is needed even without a security manager: a new thread inherits its creator's access
    // control context, which would keep a web application's class loaders alive.
    AccessController.doPrivileged(new BackgroundThread(task, name)).start();
  }

  @Override
  @SuppressWarnings("ThreadPriorityCheck") // the host thread may have any priority
  public Thread run() throws ReflectiveOperationException {
    // Load the class by name, because the verifier would otherwise load both classes to check that
    // they are threads.
    String type = isJava8() ? ".PatientThread" : ".IsolatedThread";
    Thread thread =
        (Thread)
            // A constructor with one argument; SecondStage explains why.
            Class.forName("com.anaconda.aau.agent.second" + type)
                .getDeclaredConstructor(BackgroundThread.class)
                .newInstance(this);
    thread.setDaemon(true);
    thread.setPriority(Thread.NORM_PRIORITY);
    // Not null, because other agents' transformers also see our classes and rely on a context class
    // loader.
    thread.setContextClassLoader(ClassLoader.getSystemClassLoader());
    return thread;
  }

  /**
   * Returns the "system" thread group: an application may destroy its own, or wait for all threads
   * in it.
   */
  static ThreadGroup group() {
    ThreadGroup group = Thread.currentThread().getThreadGroup();
    while (group.getParent() != null) {
      group = group.getParent();
    }
    return group;
  }

  private static boolean isJava8() {
    return System.getProperty("java.specification.version").startsWith("1.");
  }
}
