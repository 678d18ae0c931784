package com.anaconda.aau.agent.audit;

import com.anaconda.aau.core.config.Notice;
import com.anaconda.aau.core.header.Decision;
import com.anaconda.aau.core.process.Debug;
import com.anaconda.aau.core.process.Environment;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The requests of this JVM, counted by client, host and outcome. Counts are written when the JVM
 * ends or the agent is detached: writing each request immediately would make requests wait for a
 * disk.
 */
public final class Audit implements AuditWriter.Lines {

  /**
   * The maximum number of rows, each of which takes a few hundred bytes. Requests that would need
   * more rows share one extra row.
   */
  static final int MOST_ROWS = 500;

  private final boolean withValues;
  private final Debug debug;
  private final Counts<AuditRow> requests = new Counts<>(MOST_ROWS);

  /** Null if nothing is to be written. */
  private final AuditWriter writer;

  /** Settings that may have been misunderstood. */
  private volatile List<Notice> notices = Collections.emptyList();

  Audit(AuditFile file, boolean withValues, Debug debug) {
    this.withValues = withValues;
    this.debug = debug;
    this.writer = file == null ? null : new AuditWriter(file, this, debug);
  }

  /**
   * Starts counting, or returns null if that is impossible.
   *
   * @param file the file to append to; created if missing
   */
  public static Audit start(String file, Environment environment) {
    Debug debug = Debug.of(environment);
    AuditFile path = AuditFile.named(file, debug);
    boolean withValues = environment.getNonEmpty("ANACONDA_ANON_USAGE_AUDIT_VALUES") != null;
    Audit audit = path == null ? null : new Audit(path, withValues, debug);
    return audit != null && audit.writer.register() ? audit : null;
  }

  /**
   * Counts a request.
   *
   * @param userAgent the header as sent
   */
  public void record(String userAgent, String authority, int defaultPort, Decision decision) {
    record(authority, defaultPort, Outcome.of(decision), userAgent);
  }

  /** Counts a request that went out unchanged before the settings were known. */
  public void recordUnchanged(String current, String authority, int defaultPort) {
    record(authority, defaultPort, Outcome.NOT_YET_KNOWN, current);
  }

  private void record(String authority, int defaultPort, Outcome outcome, String userAgent) {
    try {
      requests.add(
          new AuditRow(
              CallingHook.find(new Throwable().getStackTrace()),
              Origin.of(authority, defaultPort),
              outcome,
              SentTokens.in(userAgent, withValues)));
    } catch (Throwable notCounted) {
      debug.log("not in the audit: ", notCounted);
    }
  }

  /** Adds lines about settings that may have been misunderstood. */
  public void note(List<Notice> notices) {
    this.notices = notices;
  }

  /** Returns the counts that are not in the file yet, one line of JSON for each row. */
  @Override
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    String process = AuditRow.process();
    for (Notice notice : notices) {
      lines.add(AuditRow.note(process, notice.toString()));
    }
    for (Map.Entry<AuditRow, AtomicLong> row : requests.rows()) {
      lines.add(row.getKey().json(process, row.getValue().get()));
    }
    if (requests.others() > 0) {
      lines.add(AuditRow.OTHERS.json(process, requests.others()));
    }
    return lines;
  }

  /** Writes the counts when the agent is detached. */
  public void close() {
    writer.close();
  }

  /** Returns the file. */
  @Override
  public String toString() {
    return writer.toString();
  }
}
