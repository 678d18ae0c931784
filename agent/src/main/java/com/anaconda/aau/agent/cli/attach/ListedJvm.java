package com.anaconda.aau.agent.cli.attach;

import com.anaconda.aau.agent.cli.output.Json;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A JVM of this user, and whether the agent is on. Immutable. */
final class ListedJvm {

  private final long pid;

  /** The main class only: arguments may be confidential. */
  private final String main;

  /** Null if it is unknown. */
  private final Boolean agent;

  private final String reason;

  private ListedJvm(long pid, String main, Boolean agent, String reason) {
    this.pid = pid;
    this.main = main.trim().split("\\s", 2)[0];
    this.agent = agent;
    this.reason = reason;
  }

  /** Returns all JVMs of this user but this one. */
  static List<ListedJvm> all(AttachApi api) throws Exception {
    Map<Long, ListedJvm> jvms = new TreeMap<>();
    for (Map.Entry<Long, String> jvm : api.list().entrySet()) {
      if (isOfInterest(jvm.getKey())) {
        jvms.put(jvm.getKey(), asked(api, jvm.getKey(), jvm.getValue()));
      }
    }
    for (JvmProcess hidden : JvmProcess.allOfThisUser()) {
      jvms.computeIfAbsent(
          hidden.pid(), pid -> new ListedJvm(pid, hidden.mainClass(), null, hidden.whyHidden()));
    }
    return new ArrayList<>(jvms.values());
  }

  private static boolean isOfInterest(long pid) {
    JvmProcess process = new JvmProcess(pid);
    try {
      return process.isOurs() && !process.isSelf();
    } catch (IOException hasEnded) {
      return false;
    }
  }

  private static ListedJvm asked(AttachApi api, long pid, String main) {
    try {
      return new ListedJvm(pid, main, RunningJvm.ofMany(api, pid).hasAgentSeenFromOutside(), null);
    } catch (AttachException e) {
      return new ListedJvm(pid, main, null, e.getMessage());
    }
  }

  private String state(String unknown) {
    return agent == null ? unknown : agent ? "on" : "off";
  }

  Json json() {
    return new Json()
        .with("pid", pid)
        .with("agent", state("unknown"))
        .with("mainClass", main)
        .with("reason", reason);
  }

  /** Returns a line of the table. */
  @Override
  public String toString() {
    String why = reason == null ? "" : "  (" + reason + ")";
    return String.format("%7d  %-5s  %s", pid, state("?"), main) + why;
  }
}
