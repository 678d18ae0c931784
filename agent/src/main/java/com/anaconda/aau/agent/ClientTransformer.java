package com.anaconda.aau.agent;

import com.anaconda.aau.agent.second.SecondStage;
import com.anaconda.aau.core.process.Debug;
import java.io.FileInputStream;
import java.io.InputStream;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.security.AccessController;
import java.security.PrivilegedExceptionAction;
import java.security.ProtectionDomain;
import java.util.function.Consumer;

/**
 * Receives the name of every class that is loaded, and passes the few that may belong to an HTTP
 * client to the {@link SecondStage}.
 *
 * <p>In a program that makes no request, this code runs for thousands of classes.
 */
final class ClientTransformer
    implements ClassFileTransformer, PrivilegedExceptionAction<ClassFileTransformer> {

  private static final String SECOND_STAGE = "com.anaconda.aau.agent.second.SecondStage";

  private static final String END = "java/lang/Shutdown";

  private static final String AUDIT = "ANACONDA_ANON_USAGE_AUDIT";
  private static final String DEBUG = "ANACONDA_ANON_USAGE_DEBUG";
  private static final int MOST_VARIABLES = 1 << 14;

  /** The options of every start of the agent, one line each: any of them may turn it off. */
  private volatile String options;

  private final Instrumentation instrumentation;
  private final Object starting = new Object();

  /** The second stage in use; the first client class starts it. */
  private volatile ClassFileTransformer secondStage;

  private volatile boolean removed;

  /** Whether the environment is known to have no variable that asks for an audit. */
  private volatile boolean hasNoAuditVariable;

  /** A client class that was left alone because of a transient failure, or null. */
  private volatile String missed;

  private volatile boolean tryingAgain;

  ClientTransformer(String options, Instrumentation instrumentation) {
    this.options = options == null ? "" : options;
    this.instrumentation = instrumentation;
  }

  ClientTransformer register() {
    instrumentation.addTransformer(this, true);
    return this;
  }

  @Override
  public byte[] transform(
      ClassLoader loader,
      String className,
      Class<?> classBeingRedefined,
      ProtectionDomain protectionDomain,
      byte[] classFile) {
    // Hidden classes have no name.
    if (className == null || !mayBeClient(className)) {
      if (missed != null) {
        tryAgainSoon();
      }
      return null;
    }
    try {
      if (loader == null && (isTheEnd(className) || isWire(className) && !isObserved())) {
        return null;
      }
      byte[] woven =
          secondStage()
              .transform(loader, className, classBeingRedefined, protectionDomain, classFile);
      return removed ? null : woven;
    } catch (Throwable leaveAsItIs) {
      missed = className; // set first, because the rest may overflow the stack again
      explain("left alone for now: ", className, leaveAsItIs);
      tryAgainSoon();
      return null;
    }
  }

  /**
   * Returns whether this is the class that the JVM loads when it ends. If it has loaded no client
   * class, also says so in the debug output.
   */
  private boolean isTheEnd(String className) {
    boolean ends = className.equals(END);
    if (ends && secondStage == null && (System.getSecurityManager() != null || mayHave(DEBUG))) {
      Debug.ofProcess().log("the agent is on, but no HTTP client class has been loaded");
    }
    return ends;
  }

  /**
   * Returns whether the class writes to the network.
   *
   * @param className with slashes, a class of the boot loader that {@link #mayBeClient} accepts
   */
  static boolean isWire(String className) {
    return className.startsWith("java/net/")
        || className.startsWith("sun/nio/ch/")
        || className.startsWith("sun/security/ssl/");
  }

  /** Returns whether the second stage is to see the JDK's classes that write to the network. */
  private boolean isObserved() {
    return secondStage != null || mayAudit();
  }

  private boolean mayAudit() {
    if (options.contains("audit")) {
      return true;
    }
    if (!hasNoAuditVariable) {
      hasNoAuditVariable = System.getSecurityManager() != null || !mayHave(AUDIT);
    }
    return !hasNoAuditVariable;
  }

  /** Searches the raw variables, because building a map of them takes five times as long. */
  @SuppressWarnings("deprecation") // a constructor that needs no charset
  private static boolean mayHave(String variable) {
    try (InputStream in = new FileInputStream("/proc/self/environ")) {
      byte[] variables = new byte[MOST_VARIABLES];
      int length = 0;
      // The kernel returns one page per read.
      for (int count = 0; count >= 0 && length < MOST_VARIABLES; ) {
        length += count;
        count = in.read(variables, length, MOST_VARIABLES - length);
      }
      if (length < MOST_VARIABLES) {
        return new String(variables, 0, 0, length).contains(variable + '=');
      }
    } catch (Exception notOnLinux) {
      // Ask the JDK.
    }
    return System.getenv(variable) != null;
  }

  /**
   * Tries again on another thread, because this one may have exhausted its stack or be forbidden to
   * read files.
   */
  private void tryAgainSoon() {
    if (!tryingAgain && !removed) {
      tryingAgain = true;
      try {
        SecondAttempt.start(this);
      } catch (Throwable withTheNextClass) {
        tryingAgain = false;
      }
    }
  }

  /**
   * Weaves the loaded clients, including those that were left alone because of a transient failure.
   *
   * @param afresh whether to create a new second stage
   * @return false if a client was left alone again or is not loaded yet
   */
  synchronized boolean tryAgain(boolean afresh) throws Exception {
    String missed = this.missed;
    this.missed = null;
    if (missed == null || removed) {
      tryingAgain = false;
      return true;
    }
    if (afresh) {
      close();
      secondStage = null;
      AgentLoader.forget();
    }
    weaveLoadedClients();
    if (this.missed == null && !LoadedClasses.contain(missed, instrumentation)) {
      this.missed = missed;
    }
    tryingAgain = this.missed != null;
    return !tryingAgain;
  }

  private ClassFileTransformer secondStage() throws Exception {
    ClassFileTransformer secondStage = this.secondStage;
    if (secondStage == null) {
      // The host's code is on the stack and may lack permissions that the agent has.
      ClassFileTransformer started =
          System.getSecurityManager() == null ? run() : AccessController.doPrivileged(this);
      secondStage = firstOf(started);
    }
    // Every thread passes on the options before it connects the stage, because they may opt out.
    tellOptions();
    ((Runnable) secondStage).run();
    if (removed) { // Another thread detached the agent in the meantime.
      close();
    }
    return secondStage;
  }

  /**
   * Sets the second stage unless another thread already has, and returns the one in use. The lock
   * covers only the assignment: holding it longer could deadlock the host, and an AtomicReference
   * costs every JVM up to a millisecond.
   */
  private ClassFileTransformer firstOf(ClassFileTransformer started) {
    synchronized (starting) {
      if (secondStage == null) {
        secondStage = started;
      }
      return secondStage;
    }
  }

  @Override
  public ClassFileTransformer run() throws Exception {
    return (ClassFileTransformer)
        Class.forName(SECOND_STAGE, true, AgentLoader.open())
            .getConstructor(Instrumentation.class)
            .newInstance(instrumentation);
  }

  /** Adds the options of another start of the agent, even if requests have already been made. */
  void addOptionsOf(ClientTransformer other) throws Exception {
    if (!other.options.isEmpty()) {
      options = options.isEmpty() ? other.options : options + '\n' + other.options;
      tellOptions();
      if (options.contains("audit")) {
        weaveLoadedClients();
      }
    }
  }

  String options() {
    return options;
  }

  @SuppressWarnings("unchecked")
  private void tellOptions() {
    ClassFileTransformer secondStage = this.secondStage;
    if (secondStage != null) {
      ((Consumer<String>) secondStage).accept(options);
    }
  }

  private void close() throws Exception {
    ClassFileTransformer secondStage = this.secondStage;
    if (secondStage != null) {
      ((AutoCloseable) secondStage).close();
    }
  }

  /**
   * Removes the agent from the JVM.
   *
   * @return how many classes could not be restored; their hooks no longer do anything
   */
  synchronized int remove() throws Exception {
    removed = true;
    instrumentation.removeTransformer(this);
    close();
    return secondStage == null
        ? 0
        : (Integer) retransform("giveBack", LoadedClasses.clients(instrumentation, true));
  }

  /** Returns a human-readable report, or null before the first HTTP client class is loaded. */
  String report() throws Exception {
    return ask("report");
  }

  /** Returns the client classes that are left alone and the reasons, or null if there are none. */
  String leftAlone() throws Exception {
    return ask("leftAlone");
  }

  private String ask(String question) throws Exception {
    ClassFileTransformer secondStage = this.secondStage;
    return secondStage == null
        ? null
        : (String) secondStage.getClass().getMethod(question).invoke(secondStage);
  }

  /** Weaves the client classes that were loaded before this transformer was registered. */
  void weaveLoadedClients() throws Exception {
    Class<?>[] clients = LoadedClasses.clients(instrumentation, mayAudit());
    if (clients.length > 0) {
      secondStage();
      retransform("weave", clients);
    }
  }

  private Object retransform(String how, Class<?>[] clients) throws Exception {
    ClassFileTransformer secondStage = this.secondStage;
    return secondStage
        .getClass()
        .getMethod(how, Class[].class)
        .invoke(secondStage, (Object) clients);
  }

  private static void explain(String what, String className, Throwable cause) {
    try {
      Debug.ofProcess().log(what, className, ": ", cause);
    } catch (Throwable noStackForThat) {
      // The thread that loads the class must not see the failure.
    }
  }

  /**
   * Returns whether the catalog may have a row for the class; the catalog itself decides. The build
   * replaces this body with a look at a bitmap, which rejects most classes, and a call of {@link
   * #isListed}. It accepts the catalog's names and {@link #END}.
   */
  static boolean mayBeClient(String className) {
    return isListed(className);
  }

  /**
   * Returns whether a class whose name {@link #mayBeClient} did not reject has one of the names.
   * The build replaces this body with a switch over the last letter.
   */
  @SuppressWarnings("DoNotCallSuggester") // throws only if the build went wrong
  private static boolean isListed(String className) {
    throw new IllegalStateException("the build has not filled in the names: " + className);
  }
}
