package com.anaconda.aau.benchmark.report;

import java.util.SplittableRandom;

/** The sessions of one day, some of them concurrent. */
final class Sessions {
  static final int PEOPLE = 140_000;
  static final int RUNNERS_OF_DAY = 2_000;

  private static final int CLIENTS_OF_DAY = 105_000;
  private static final int SESSIONS_OF_DAY = 156_000;
  private static final int OPEN = 64;
  private static final int PACKAGES = 2_000;

  private static final int OPTED_OUT = 5;
  private static final int UNTAGGED = 10;
  private static final int MALFORMED = 1;

  private final SplittableRandom random;
  private final int[] clients;
  private final int[] openClients = new int[OPEN];
  private final long[] openSessions = new long[OPEN];
  private final boolean[] seen = new boolean[OPEN];
  private int started;

  Sessions(long seed, int day) {
    this.random = new SplittableRandom(seed * 1_000_003 + day);
    this.clients = clients(day);
    for (int slot = 0; slot < OPEN; slot++) {
      start(slot);
    }
  }

  /** Returns the clients of this day in random order, each at least once. */
  private int[] clients(int day) {
    int[] people = new int[PEOPLE];
    for (int i = 0; i < PEOPLE; i++) {
      people[i] = i;
    }
    shuffle(people, CLIENTS_OF_DAY - RUNNERS_OF_DAY);
    int[] all = new int[SESSIONS_OF_DAY];
    for (int i = 0; i < all.length; i++) {
      if (i < RUNNERS_OF_DAY) {
        all[i] = PEOPLE + day * RUNNERS_OF_DAY + i;
      } else if (i < CLIENTS_OF_DAY) {
        all[i] = people[i - RUNNERS_OF_DAY];
      } else {
        all[i] = people[random.nextInt(CLIENTS_OF_DAY - RUNNERS_OF_DAY)];
      }
    }
    shuffle(all, all.length - 1);
    return all;
  }

  private void shuffle(int[] values, int count) {
    for (int i = 0; i < count; i++) {
      int other = i + random.nextInt(values.length - i);
      int value = values[i];
      values[i] = values[other];
      values[other] = value;
    }
  }

  private void start(int slot) {
    openClients[slot] = clients[started % clients.length];
    started++;
    seen[slot] = false;
    openSessions[slot] = random.nextLong();
  }

  /** Writes the next request, which belongs to a random session. */
  void next(Line line, Truth truth) {
    int kind = random.nextInt(100);
    boolean tagged = kind >= OPTED_OUT + UNTAGGED + MALFORMED;
    int slot = random.nextInt(OPEN);
    int client = tagged ? openClients[slot] : random.nextInt(PEOPLE);
    line.begin(client);
    request(line);
    line.tool(client);
    if (tagged) {
      boolean second = (openSessions[slot] & 7) == 0;
      int environment = 2 * client + (second ? 1 : 0);
      int organization = client % 10 == 0 ? client % 300 : -1;
      line.tokens(client, openSessions[slot], environment, organization);
      truth.add(client, environment, !seen[slot]);
      seen[slot] = true;
      if (random.nextInt(9) < 5) {
        start(slot);
      }
    } else if (kind < OPTED_OUT) {
      line.optOut();
    } else if (kind < OPTED_OUT + MALFORMED) {
      line.malformed();
    }
    line.end();
    truth.addRequest(tagged);
  }

  private void request(Line line) {
    // The n-th package is requested roughly in proportion to 1/n.
    int number = (int) Math.pow(PACKAGES, random.nextDouble());
    int version = random.nextInt(1 + number % 5);
    int kind = random.nextInt(100);
    line.request(number, version, kind < 10, kind == 99 ? 404 : kind == 98 ? 304 : 200);
  }
}
