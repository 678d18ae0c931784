package com.anaconda.aau.benchmark.report;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** The exact contents of a generated log, counted while it is written. */
final class Truth {
  private final BitSet clients = new BitSet();
  private final BitSet environments = new BitSet();
  private BitSet clientsOfDay = new BitSet();
  private final List<Integer> clientsByDay = new ArrayList<>();
  private long sessions;
  private long requests;
  private long tagged;

  void add(int client, int environment, boolean newSession) {
    clients.set(client);
    clientsOfDay.set(client);
    environments.set(environment);
    sessions += newSession ? 1 : 0;
  }

  void addRequest(boolean hasTokens) {
    requests++;
    tagged += hasTokens ? 1 : 0;
  }

  void endDay() {
    clientsByDay.add(clientsOfDay.cardinality());
    clientsOfDay = new BitSet();
  }

  long requests() {
    return requests;
  }

  long tagged() {
    return tagged;
  }

  long clients() {
    return clients.cardinality();
  }

  long sessions() {
    return sessions;
  }

  long environments() {
    return environments.cardinality();
  }

  List<Integer> clientsByDay() {
    return clientsByDay;
  }

  @Override
  public String toString() {
    return clients()
        + " clients, "
        + sessions
        + " sessions, "
        + environments()
        + " environments, "
        + requests
        + " requests, "
        + tagged
        + " tagged; by day "
        + clientsByDay;
  }
}
