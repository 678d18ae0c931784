package com.anaconda.aau.report.judge;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The true counts of a log, collected while it is written. */
public final class Truth {
  private final Map<LocalDate, long[]> requests = new TreeMap<>();
  private final Map<LocalDate, List<Set<String>>> seen = new TreeMap<>();

  void add(LocalDate day, int kind) {
    requests.computeIfAbsent(day, any -> new long[4])[kind]++;
  }

  void add(LocalDate day, LogDay.Tokens tokens) {
    List<Set<String>> sets =
        seen.computeIfAbsent(
            day,
            any -> Stream.generate(() -> (Set<String>) new HashSet<String>()).limit(3).toList());
    sets.get(0).add(tokens.client());
    sets.get(1).add(tokens.session());
    sets.get(2).add(tokens.environment());
  }

  /**
   * Returns one row per day: its requests (with tokens, opted out, without tokens, malformed),
   * clients and so on.
   */
  List<String> days() {
    return requests.entrySet().stream()
        .map(
            day -> {
              List<Set<String>> sets = seen.get(day.getKey());
              long[] counts = day.getValue();
              return "%s %d %d %d %d %d %d %d"
                  .formatted(
                      day.getKey(),
                      counts[LogDay.TAGGED],
                      counts[LogDay.OPTED_OUT],
                      counts[LogDay.UNTAGGED],
                      counts[LogDay.MALFORMED],
                      sets.get(0).size(),
                      sets.get(1).size(),
                      sets.get(2).size());
            })
        .toList();
  }
}
