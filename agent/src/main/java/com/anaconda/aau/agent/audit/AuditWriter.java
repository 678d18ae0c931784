package com.anaconda.aau.agent.audit;

import com.anaconda.aau.core.process.Debug;
import com.anaconda.aau.core.process.FileWorkAtExit;
import java.util.List;

/** Adds lines to the audit's file, once, when the JVM ends or the agent goes. */
final class AuditWriter implements Runnable {

  /**
   * How long a detach waits for the file. It holds up the JVM's attach mechanism, and no thread of
   * the program.
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

  /** Has the JVM write the lines when it ends. False when it ends already. */
  boolean register() {
    try {
      Runtime.getRuntime().addShutdownHook(atExit);
      return true;
    } catch (Throwable endsAlready) {
      debug.log("no audit: ", endsAlready);
      return false;
    }
  }

  /** Writes them now, unless the JVM ends and does so itself. */
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

  /** Writes them. */
  @Override
  public void run() {
    try {
      file.append(lines.lines());
    } catch (Throwable lost) {
      debug.log("audit not written: ", lost);
    }
  }

  /** The file. */
  @Override
  public String toString() {
    return file.toString();
  }

  /** What there is to write. */
  interface Lines {

    /** The lines, without their ends. */
    List<String> lines();
  }
}
