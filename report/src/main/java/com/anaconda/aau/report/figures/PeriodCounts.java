package com.anaconda.aau.report.figures;

import com.anaconda.aau.core.token.Token;
import com.anaconda.aau.report.count.Distinct;
import com.anaconda.aau.report.count.HashUnion;
import com.anaconda.aau.report.count.Record;
import com.anaconda.aau.report.usage.Tagging;
import java.time.LocalDate;
import org.apache.datasketches.theta.CompactSketch;

/** Collects the counts of a period day by day, then computes its figures. */
final class PeriodCounts {
  private final LocalDate start;
  private CompactSketch before;
  private final long[] numbers = new long[Tagging.values().length];
  private final HashUnion[] unions = new HashUnion[Token.Kind.values().length];
  private final Count[] distinct = new Count[unions.length];
  private Count newClients;
  private Count returningClients;
  private Count oneDayClients;

  /**
   * Starts a period.
   *
   * @param before the clients of all earlier days
   */
  PeriodCounts(LocalDate start, CompactSketch before) {
    this.start = start;
    this.before = before;
    for (int i = 0; i < unions.length; i++) {
      unions[i] = new HashUnion(Distinct.OF_ALL);
    }
  }

  LocalDate start() {
    return start;
  }

  void add(Record day) {
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] += day.numbers()[i];
    }
    for (int i = 0; i < unions.length; i++) {
      unions[i].add(day.sketches()[i]);
    }
  }

  /** Computes the figures and releases the sketches. */
  void finish(CompactSketch again) {
    CompactSketch clients = unions[Token.Kind.CLIENT.ordinal()].result();
    newClients = Count.of(Distinct.without(clients, before));
    returningClients = Count.of(Distinct.both(clients, before));
    oneDayClients = Count.of(Distinct.without(clients, again));
    for (int i = 0; i < unions.length; i++) {
      distinct[i] = Count.of(unions[i].finish());
      unions[i] = null;
    }
    before = null;
  }

  Period toPeriod(LocalDate from, LocalDate to, int mirrors) {
    return new Period(
        from,
        to,
        Traffic.of(numbers),
        count(Token.Kind.CLIENT),
        newClients,
        returningClients,
        oneDayClients,
        new Count(mirrors, mirrors, mirrors),
        count(Token.Kind.SESSION),
        count(Token.Kind.ENVIRONMENT),
        count(Token.Kind.ACCOUNT),
        count(Token.Kind.INSTALLER),
        count(Token.Kind.ORGANIZATION),
        count(Token.Kind.MACHINE));
  }

  private Count count(Token.Kind kind) {
    return distinct[kind.ordinal()];
  }
}
