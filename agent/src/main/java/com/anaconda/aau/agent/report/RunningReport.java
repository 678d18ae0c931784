package com.anaconda.aau.agent.report;

import com.anaconda.aau.agent.audit.Audit;
import com.anaconda.aau.agent.audit.UnseenAudit;
import com.anaconda.aau.core.AnonUsage;
import com.anaconda.aau.core.process.Environment;
import com.anaconda.aau.core.process.Printable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Reports what the agent does in its JVM. */
public final class RunningReport {

  private RunningReport() {}

  /**
   * Returns the report, with line feeds between lines.
   *
   * @param options the agent's options, one line for each start; null if there are none
   * @param woven the classes that call a hook, with slashes
   * @param leftAlone the client classes that call no hook, with the reasons
   * @param usage the settings and tokens; null before the lookup has finished
   * @param isPending whether a request has been made and the lookup has not finished
   * @param audit the audit, or null if there is none
   * @param unseen the connections whose requests no hook saw, or null if there is no audit
   */
  public static String of(
      String options,
      Set<String> woven,
      Map<String, String> leftAlone,
      AnonUsage usage,
      boolean isPending,
      Audit audit,
      UnseenAudit unseen) {
    Environment environment = Environment.ofProcess();
    List<String> lines = new ArrayList<>();
    lines.add(UsageReport.heading());
    lines.add("");
    boolean none = options == null || options.isEmpty();
    lines.add("Options: " + (none ? "none" : options.replace("\n", ", and ")));
    lines.add("");
    lines.add("HTTP clients:" + (woven.isEmpty() ? " none" : ""));
    for (String className : woven) {
      lines.add("  " + className.replace('/', '.'));
    }
    lines.add("");
    if (!leftAlone.isEmpty()) {
      addLeftAlone(lines, leftAlone);
      lines.add("");
    }
    if (usage != null) {
      lines.addAll(UsageReport.lines(usage, environment));
      lines.add("");
      addRequests(lines, audit);
    } else if (isPending) {
      lines.add("Settings and tokens are not known yet: a file or disk does not respond, or the");
      lines.add("lookup failed and will be retried. Until then, requests carry no tokens.");
    } else {
      lines.add("No requests yet: the first one looks up settings and tokens.");
    }
    if (unseen != null) {
      addUnseen(lines, unseen.words());
    }
    lines.replaceAll(Printable::of); // A line break in a setting must not forge a line.
    return withoutHome(String.join("\n", lines), environment.home());
  }

  /** Returns the part of the report that names the classes left alone. */
  public static String ofLeftAlone(Map<String, String> leftAlone) {
    List<String> lines = new ArrayList<>();
    addLeftAlone(lines, leftAlone);
    return withoutHome(String.join("\n", lines), Environment.ofProcess().home());
  }

  private static void addLeftAlone(List<String> lines, Map<String, String> leftAlone) {
    lines.add("Left alone, so requests from these classes carry no tokens:");
    for (Map.Entry<String, String> entry : new TreeMap<>(leftAlone).entrySet()) {
      lines.add("  " + entry.getKey().replace('/', '.') + ": " + entry.getValue());
    }
  }

  private static void addRequests(List<String> lines, Audit audit) {
    if (audit == null) {
      lines.add("Requests: not counted without the agent option audit=FILE.");
      return;
    }
    lines.add("Requests so far, to be written to " + audit + " at the end:");
    for (String line : audit.lines()) {
      lines.add("  " + line);
    }
  }

  private static void addUnseen(List<String> lines, List<String> unseen) {
    lines.add("");
    lines.add(
        unseen.isEmpty()
            ? "No hook saw: nothing; every request seen on the network passed a hook."
            : "No hook saw the requests on these connections, so they carry no tokens:");
    for (String connection : unseen) {
      lines.add("  " + connection);
    }
  }

  private static String withoutHome(String text, Path home) {
    return home == null || home.getNameCount() == 0 ? text : text.replace(home.toString(), "~");
  }
}
