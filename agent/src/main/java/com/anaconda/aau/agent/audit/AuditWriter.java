package com.anaconda.aau.agent.audit;

import com.anaconda.aau.core.Debug;
import java.util.List;

/** Adds lines to the audit's file, once, when the JVM ends or the agent goes. */
final class AuditWriter extends Thread {

  private final AuditFile file;
  private final Lines lines;
  private final Debug debug;

  AuditWriter(AuditFile file, Lines lines, Debug debug) {
    super("aau-audit");
    this.file = file;
    this.lines = lines;
    this.debug = debug;
    setContextClassLoader(null); // or a web application could never be unloaded
  }

  /** Has the JVM write the lines when it ends. False when it ends already. */
  boolean register() {
    try {
      Runtime.getRuntime().addShutdownHook(this);
      return true;
    } catch (Throwable endsAlready) {
      debug.log("no audit: ", endsAlready);
      return false;
    }
  }

  /** Writes them now, unless the JVM ends and does so itself. */
  void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(this);
    } catch (IllegalStateException isRunning) {
      return;
    }
    run();
  }

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
