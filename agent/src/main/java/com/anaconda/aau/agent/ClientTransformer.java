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
 * Sees the name of every class that is loaded, and hands the few that may be an HTTP client's to
 * the {@link SecondStage}.
 *
 * <p>This runs for each of the thousands of classes of programs that make no request at all.
 */
final class ClientTransformer
    implements ClassFileTransformer, PrivilegedExceptionAction<ClassFileTransformer> {

  private static final String SECOND_STAGE = "com.anaconda.aau.agent.second.SecondStage";

  private static final String END = "java/lang/Shutdown";
  private static final String DEBUG = "ANACONDA_ANON_USAGE_DEBUG";
  private static final int MOST_VARIABLES = 1 << 14;

  /** Those of all namings of the agent, a line for each: any of them may say no. */
  private volatile String options;

  private final Instrumentation instrumentation;
  private final Object starting = new Object();

  /** The one of this agent; started by the first client class. */
  private volatile ClassFileTransformer secondStage;

  private volatile boolean removed;

  /** A client class that was left alone by accident; null for none. */
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
      if (loader == null && isTheEnd(className)) {
        return null;
      }
      byte[] woven =
          secondStage()
              .transform(loader, className, classBeingRedefined, protectionDomain, classFile);
      return removed ? null : woven;
    } catch (Throwable leaveAsItIs) {
      missed = className; // before anything that may overflow the stack once more
      explain("left alone for now: ", className, leaveAsItIs);
      tryAgainSoon();
      return null;
    }
  }

  /**
   * Tells whoever wants debug output of a JVM that makes no request. The JVM loads the class when
   * it ends.
   */
  private boolean isTheEnd(String className) {
    boolean ends = className.equals(END);
    if (ends && secondStage == null && mayDebug()) {
      Debug.ofProcess().log("the agent is on, but no HTTP client class has been loaded");
    }
    return ends;
  }

  /** By a look at the variables as they are: to have them in a map takes five times as long. */
  @SuppressWarnings("deprecation") // of a constructor that needs no charset
  private static boolean mayDebug() {
    if (System.getSecurityManager() != null) {
      return true;
    }
    try (InputStream in = new FileInputStream("/proc/self/environ")) {
      byte[] variables = new byte[MOST_VARIABLES];
      int length = 0;
      // The kernel hands out a page at a time.
      for (int count = 0; count >= 0 && length < MOST_VARIABLES; ) {
        length += count;
        count = in.read(variables, length, MOST_VARIABLES - length);
      }
      return length == MOST_VARIABLES || new String(variables, 0, 0, length).contains(DEBUG + '=');
    } catch (Exception notOnLinux) {
      return System.getenv(DEBUG) != null;
    }
  }

  /** Not now: this thread may have come to the end of its stack, or may not read files. */
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
   * Weaves the clients that are loaded, those too that were left alone by accident.
   *
   * @param afresh with another second stage
   * @return false when one was left alone once more, or is not loaded yet
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
      // The host may not do all that the agent may, and it is the host that loads the class.
      ClassFileTransformer started =
          System.getSecurityManager() == null ? run() : AccessController.doPrivileged(this);
      secondStage = firstOf(started);
      tellOptions();
    }
    ((Runnable) secondStage).run();
    if (removed) { // meanwhile
      close();
    }
    return secondStage;
  }

  /**
   * Several threads may start one at once. The lock is held for the assignment alone: a longer one
   * could deadlock a host, and an AtomicReference costs every JVM up to a millisecond.
   */
  private ClassFileTransformer firstOf(ClassFileTransformer started) {
    synchronized (starting) {
      if (secondStage == null) {
        secondStage = started;
      }
      return secondStage;
    }
  }

  /** Starts the second stage. */
  @Override
  public ClassFileTransformer run() throws Exception {
    return (ClassFileTransformer)
        Class.forName(SECOND_STAGE, true, AgentLoader.open())
            .getConstructor(Instrumentation.class)
            .newInstance(instrumentation);
  }

  /** Adds the options of another naming, also where requests have been made already. */
  void addOptionsOf(ClientTransformer other) throws Exception {
    if (!other.options.isEmpty()) {
      options = options.isEmpty() ? other.options : options + '\n' + other.options;
      tellOptions();
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
   * Takes the agent out of the JVM.
   *
   * @return how many classes could not be given back the bytes that they had; their hooks do
   *     nothing any more
   */
  synchronized int remove() throws Exception {
    removed = true;
    instrumentation.removeTransformer(this);
    close();
    return secondStage == null
        ? 0
        : (Integer) retransform("giveBack", LoadedClasses.clients(instrumentation));
  }

  /** Returns a human-readable report, or null before the first HTTP client class is loaded. */
  String report() throws Exception {
    return ask("report");
  }

  /** Names the client classes that are left alone, and why; null when there are none. */
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
    Class<?>[] clients = LoadedClasses.clients(instrumentation);
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
      // No reason to disturb whoever loads the class.
    }
  }

  /**
   * Whether the catalog of clients may have an entry for the class; it has the last word. The build
   * puts a switch over the last letter in place of this body, which ends it for most classes; it
   * lets the catalog's names through, and {@link #END}.
   */
  @SuppressWarnings("DoNotCallSuggester") // it throws only if it was not built as it should be
  static boolean mayBeClient(String className) {
    throw new IllegalStateException("the build has put no names here: " + className);
  }
}
