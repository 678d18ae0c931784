package com.anaconda.aau.agent.audit;

import com.anaconda.aau.core.config.AgentOptions;
import com.anaconda.aau.core.process.Debug;
import com.anaconda.aau.core.process.Environment;
import java.security.AccessController;
import java.security.PrivilegedAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Lists the client classes that are left alone. The audit never counts their requests. */
public final class LeftAloneAudit implements AuditWriter.Lines, PrivilegedAction<AuditWriter> {

  private final String arguments;
  private final Map<String, String> reasons;
  private final AuditWriter writer;

  private LeftAloneAudit(String arguments, Map<String, String> reasons) {
    this.arguments = arguments;
    this.reasons = reasons;
    // The host's code is on the stack and may lack permissions that the agent has.
    this.writer = System.getSecurityManager() == null ? run() : AccessController.doPrivileged(this);
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
  public AuditWriter run() {
    Environment environment = Environment.ofProcess();
    String file = AgentOptions.auditFile(AgentOptions.parse(arguments), environment);
    if (file == null || file.isEmpty()) {
      return null;
    }
    Debug debug = Debug.of(environment);
    AuditFile path = AuditFile.named(file, debug);
    AuditWriter writer = path == null ? null : new AuditWriter(path, this, debug);
    return writer != null && writer.register() ? writer : null;
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
