package com.anaconda.aau.agent.audit;

import com.anaconda.aau.core.config.AgentOptions;
import com.anaconda.aau.core.process.Debug;
import com.anaconda.aau.core.process.Environment;
import java.security.PrivilegedAction;

/** Starts a writer for an audit that does not depend on the lookup of the settings. */
final class AuditStart implements PrivilegedAction<AuditWriter> {

  private final String arguments;
  private final AuditWriter.Lines lines;

  AuditStart(String arguments, AuditWriter.Lines lines) {
    this.arguments = arguments;
    this.lines = lines;
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
    AuditWriter writer = path == null ? null : new AuditWriter(path, lines, debug);
    return writer != null && writer.register() ? writer : null;
  }
}
