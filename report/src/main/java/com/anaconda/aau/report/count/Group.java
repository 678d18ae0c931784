package com.anaconda.aau.report.count;

import com.anaconda.aau.report.usage.Tagging;
import org.apache.datasketches.theta.HashSketches;
import org.apache.datasketches.theta.UpdateSketch;

/** A day's counts of one tool, organization, package or the like. */
final class Group {
  private final Requests requests = new Requests();
  private UpdateSketch clients;
  private UpdateSketch sessions;
  private UpdateSketch environments;

  void add(Tagging tagging) {
    requests.add(tagging);
  }

  /** Counts who it was; 0 is nobody. Whether the client is new to this group. */
  boolean add(long client, long session, long environment) {
    if (session != 0) {
      if (sessions == null) {
        sessions = Distinct.create(Distinct.OF_GROUP);
      }
      HashSketches.add(sessions, session);
    }
    if (environment != 0) {
      if (environments == null) {
        environments = Distinct.create(Distinct.OF_GROUP);
      }
      HashSketches.add(environments, environment);
    }
    if (client == 0) {
      return false;
    }
    if (clients == null) {
      clients = Distinct.create(Distinct.OF_GROUP);
    }
    return HashSketches.add(clients, client);
  }

  Record toRecord(RecordKind kind, byte[] label, long day) {
    return new Record(
        kind,
        label,
        day,
        requests.numbers(),
        Record.compact(clients),
        Record.compact(sessions),
        Record.compact(environments));
  }
}
