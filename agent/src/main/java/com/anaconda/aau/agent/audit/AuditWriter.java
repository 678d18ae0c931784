package com.anaconda.aau.agent.audit;

import com.anaconda.aau.core.process.Debug;
import com.anaconda.aau.core.process.FileWorkAtExit;
import java.security.AccessController;
import java.util.List;

/** Appends lines to the audit file once, when the JVM ends or the agent is detached. */
final class AuditWriter implements Runnable {

  /**
   * How long a detach waits for the file. Meanwhile it blocks the JVM's attach mechanism, but no
   * thread of the program.
   */
  private static final long MILLIS_TO_DETACH = 5000;

  private static final String THREAD = "aau-audit";

  private final AuditFile file;
  private final Lines lines;
  private final Debug debug;
  private final Thread atExit = new FileWorkAtExit(this, THREAD);

  AuditWriter(AuditFile file, Lines lines, Debug debug) {
    this.file = file;
    this.lines = lines;
    this.debug = debug;
  }

  /**
   * Registers lines to be written when the JVM ends, or returns null if there is no audit.
   *
   * @param arguments the agent's options, or null
   */
  static AuditWriter start(String arguments, Lines lines) {
    AuditStart start = new AuditStart(arguments, lines);
    // The host's code is on the stack and may lack permissions that the agent has.
    return System.getSecurityManager() == null ? start.run() : AccessController.doPrivileged(start);
  }

  /**
   * Registers the lines to be written when the JVM ends. Returns false if the JVM is already
   * ending.
   */
  boolean register() {
    try {
      Runtime.getRuntime().addShutdownHook(atExit);
      return true;
    } catch (Throwable endsAlready) {
      debug.log("no audit: ", endsAlready);
      return false;
    }
  }

  /** Writes the lines now, unless the JVM is ending and writes them itself. */
  void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException isRunning) {
      return;
    }
    Thread writing = new Thread(this, THREAD);
    writing.setDaemon(true);
    writing.start();
    try {
      writing.join(MILLIS_TO_DETACH);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void run() {
    try {
      List<String> lines = this.lines.lines();
      if (!lines.isEmpty()) {
        file.append(lines);
      }
    } catch (Throwable lost) {
      debug.log("audit not written: ", lost);
    }
  }

  /** Returns the file. */
  @Override
  public String toString() {
    return file.toString();
  }

  /** Supplies the lines to write. */
  interface Lines {

    /** Returns the lines, without line breaks. */
    List<String> lines();
  }
}
