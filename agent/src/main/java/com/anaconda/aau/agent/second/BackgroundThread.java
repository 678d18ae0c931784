package com.anaconda.aau.agent.second;

import java.security.AccessController;
import java.security.PrivilegedActionException;
import java.security.PrivilegedExceptionAction;

/**
 * Starts a {@link com.anaconda.aau.core.file.Patient} daemon thread that has nothing of the
 * application's thread that starts it: no access control context, thread group, priority or context
 * class loader, and no thread-locals where the JDK can do without.
 */
final class BackgroundThread implements PrivilegedExceptionAction<Thread> {

  final Runnable task;
  final String name;

  private BackgroundThread(Runnable task, String name) {
    this.task = task;
    this.name = name;
  }

  /** Starts one. */
  static void start(Runnable task, String name) throws PrivilegedActionException {
    // Also where there is no security manager: whoever creates a thread hands down its context, and
    // with that the class loaders of a web application.
    AccessController.doPrivileged(new BackgroundThread(task, name)).start();
  }

  /** Creates the thread. */
  @Override
  @SuppressWarnings("ThreadPriorityCheck") // Not the host thread's, which may be any.
  public Thread run() throws ReflectiveOperationException {
    // By its name: the verifier would load both classes to see that they are threads.
    String type = isJava8() ? ".PatientThread" : ".IsolatedThread";
    Thread thread =
        (Thread)
            // One argument, as has the constructor of SecondStage, which says why.
            Class.forName("com.anaconda.aau.agent.second" + type)
                .getDeclaredConstructor(BackgroundThread.class)
                .newInstance(this);
    thread.setDaemon(true);
    thread.setPriority(Thread.NORM_PRIORITY);
    // Not null: transformers of other agents, which see our classes too, count on one.
    thread.setContextClassLoader(ClassLoader.getSystemClassLoader());
    return thread;
  }

  /** The system's: an application may destroy its own, or wait for all threads in it. */
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
