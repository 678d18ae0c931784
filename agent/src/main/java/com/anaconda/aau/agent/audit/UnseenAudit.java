package com.anaconda.aau.agent.audit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** Lists the connections on which a request went out that no hook saw. */
public final class UnseenAudit implements AuditWriter.Lines {

  /** The maximum number of rows. Connections that would need more rows share one count. */
  static final int MOST_ROWS = 100;

  /** Stands for the connections that would need more rows. */
  private final UnseenRow others = new UnseenRow(null, null, null);

  private final Counts<UnseenRow> connections = new Counts<>(MOST_ROWS);

  /** Null if nothing is to be written. */
  private AuditWriter writer;

  UnseenAudit() {}

  /**
   * Registers the connections to be written when the JVM ends. Returns null if there is no audit.
   *
   * @param arguments the agent's options, or null
   */
  public static UnseenAudit start(String arguments) {
    UnseenAudit audit = new UnseenAudit();
    audit.writer = AuditWriter.start(arguments, audit);
    return audit.writer == null ? null : audit;
  }

  /**
   * Counts a connection.
   *
   * @param className the class that wrote the request, or null if unknown
   * @param host {@code host:port}, or null if unknown
   */
  public void record(String className, String host, String protocol) {
    connections.add(new UnseenRow(className, host, protocol));
  }

  @Override
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    String process = AuditRow.process();
    for (Map.Entry<UnseenRow, AtomicLong> row : connections.rows()) {
      lines.add(row.getKey().json(process, row.getValue().get()));
    }
    if (connections.others() > 0) {
      lines.add(others.json(process, connections.others()));
    }
    return lines;
  }

  /** Returns the connections so far in words, one line for each row. */
  public List<String> words() {
    List<String> words = new ArrayList<>();
    for (Map.Entry<UnseenRow, AtomicLong> row : connections.rows()) {
      words.add(row.getKey().words(row.getValue().get()));
    }
    Collections.sort(words);
    if (connections.others() > 0) {
      words.add("others: " + connections.others() + " connections");
    }
    return words;
  }

  /** Writes the connections now, because the agent is being detached. */
  public void close() {
    writer.close();
  }
}
