package com.anaconda.aau.agent.cli.attach;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What Linux says about a process in /proc/PID/status. Immutable. */
final class ProcessStatus {

  /** SIGQUIT, number 3, in a signal mask. */
  private static final long QUIT = 1 << (3 - 1);

  private final Map<String, String> values;

  private ProcessStatus(Map<String, String> values) {
    this.values = values;
  }

  /**
   * Reads the status.
   *
   * @param process the process's directory in /proc
   */
  static ProcessStatus of(Path process) throws IOException {
    Map<String, String> values = new HashMap<>();
    for (String line : Files.readAllLines(process.resolve("status"), StandardCharsets.ISO_8859_1)) {
      int colon = line.indexOf(':');
      values.put(line.substring(0, colon), line.substring(colon + 1).trim());
    }
    return new ProcessStatus(values);
  }

  /** Returns the effective user's ID. */
  String user() {
    return values.get("Uid").split("\\s+")[1];
  }

  /** Returns the process ID as the process itself sees it. */
  String pidInItsNamespace() {
    // Kernels before 4.1 have no NSpid.
    String[] ids = values.getOrDefault("NSpid", values.get("Pid")).split("\\s+");
    return ids[ids.length - 1];
  }

  boolean isStopped() {
    return values.get("State").toUpperCase(Locale.ROOT).startsWith("T");
  }

  /**
   * Returns whether the process handles SIGQUIT. A JVM does so shortly after its start; before
   * that, the signal ends it.
   */
  boolean catchesQuit() {
    return (Long.parseUnsignedLong(values.get("SigCgt"), 16) & QUIT) != 0;
  }
}
