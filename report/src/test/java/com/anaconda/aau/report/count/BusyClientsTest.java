package com.anaconda.aau.report.count;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class BusyClientsTest {
  private static final long MIRROR = 17;

  private final BusyClients clients = new BusyClients();
  private final long[] people = new Random(17).longs(100_000, 1, Long.MAX_VALUE).toArray();

  @Test
  void countsAMirrorsDownloadsExactly() {
    for (long person : people) {
      clients.addDownload(person);
      clients.addDownload(person);
    }
    for (int i = 0; i < 1500; i++) {
      clients.addDownload(MIRROR);
    }
    for (long person : people) {
      if (clients.isCandidate(person)) {
        clients.add(person);
      }
    }
    assertTrue(clients.isCandidate(MIRROR));
    for (int i = 0; i < 1500; i++) {
      clients.add(MIRROR);
    }
    long[] pairs = clients.toRecord(0).numbers();
    int at = 0;
    while (pairs[at] != MIRROR) {
      at += 2;
    }
    assertArrayEquals(new long[] {MIRROR, 1500}, new long[] {pairs[at], pairs[at + 1]});
  }

  @Test
  void rulesOutNearlyAllPeopleInALargeLog() {
    for (long person : people) {
      clients.addDownload(person);
    }
    int candidates = 0;
    for (long person : people) {
      candidates += clients.isCandidate(person) ? 1 : 0;
    }
    assertFalse(candidates > people.length / 100, "too many people could be mirrors");
  }

  @Test
  void rulesOutNobodyInASmallLog() {
    clients.addDownload(MIRROR);
    clients.addDownload(people[0]);
    assertTrue(clients.isCandidate(MIRROR));
    assertTrue(clients.isCandidate(people[0]));
  }
}
