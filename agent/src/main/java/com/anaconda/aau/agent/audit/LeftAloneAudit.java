package com.anaconda.aau.agent.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Lists the client classes that are left alone. The audit never counts their requests. */
public final class LeftAloneAudit implements AuditWriter.Lines {

  private final Map<String, String> reasons;
  private final AuditWriter writer;

  private LeftAloneAudit(String arguments, Map<String, String> reasons) {
    this.reasons = reasons;
    this.writer = AuditWriter.start(arguments, this);
  }

  /**
   * Registers the classes to be written when the JVM ends, if there is an audit.
   *
   * @param arguments the agent's options, or null
   * @param reasons the reasons, by class name with slashes; entries added later are written, too
   */
  public static LeftAloneAudit start(String arguments, Map<String, String> reasons) {
    return new LeftAloneAudit(arguments, reasons);
  }

  @Override
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    String process = AuditRow.process();
    for (Map.Entry<String, String> entry : new TreeMap<>(reasons).entrySet()) {
      JsonLine line = new JsonLine(process);
      line.add("outcome", "left alone");
      line.add("class", entry.getKey().replace('/', '.'));
      line.add("reason", entry.getValue());
      lines.add(line.toString());
    }
    return lines;
  }

  /** Writes the classes now, because the agent is being detached. */
  public void close() {
    if (writer != null) {
      writer.close();
    }
  }
}
