package com.anaconda.aau.agent.report;

import com.anaconda.aau.agent.audit.Audit;
import com.anaconda.aau.core.AnonUsage;
import com.anaconda.aau.core.Debug;
import com.anaconda.aau.core.Environment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What the agent does in the JVM that it is in. */
public final class RunningReport {

  private RunningReport() {}

  /**
   * All of it, with line feeds between.
   *
   * @param options the agent's, null when there are none
   * @param woven the classes that call a hook, with slashes
   * @param usage null when there has been no request
   * @param audit null when there is none
   */
  public static String of(String options, Set<String> woven, AnonUsage usage, Audit audit) {
    Environment environment = Environment.ofProcess();
    List<String> lines = new ArrayList<>();
    lines.add(UsageReport.heading());
    lines.add("");
    lines.add("Options: " + (options == null || options.isEmpty() ? "none" : options));
    lines.add("");
    lines.add("HTTP clients:" + (woven.isEmpty() ? " none" : ""));
    for (String className : woven) {
      lines.add("  " + className.replace('/', '.'));
    }
    lines.add("");
    if (usage == null) {
      lines.add("No request yet: settings and tokens are looked up with the first one.");
    } else {
      lines.addAll(UsageReport.lines(usage, environment));
      lines.add("");
      addRequests(lines, audit);
    }
    lines.replaceAll(Debug::printable); // or a line break in a setting would forge a line
    return withoutHome(String.join("\n", lines), environment.home());
  }

  private static void addRequests(List<String> lines, Audit audit) {
    if (audit == null) {
      lines.add("Requests: not counted, for that takes the agent's option audit=FILE.");
      return;
    }
    lines.add("Requests so far, which " + audit + " will have at the end:");
    for (String line : audit.lines()) {
      lines.add("  " + line);
    }
  }

  private static String withoutHome(String text, Path home) {
    return home == null || home.getNameCount() == 0 ? text : text.replace(home.toString(), "~");
  }
}
