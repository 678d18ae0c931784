package com.anaconda.aau.report.figures;

import com.anaconda.aau.report.count.Distinct;
import com.anaconda.aau.report.count.Record;
import com.anaconda.aau.report.usage.Tagging;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.datasketches.theta.Sketch;
import org.apache.datasketches.theta.Union;

/** The counts of one group over its days. */
final class GroupCounts {
  private static final int SAMPLE = 256;

  private final byte[] label;
  private final long[] numbers = new long[Tagging.values().length];
  private final Union clients;
  private final Union sessions;
  private final Union environments;
  private double environmentDays;

  // How many environments had it by the end of each of its days, by a small sample of them.
  private final Union sample = Distinct.union(SAMPLE);
  private final List<LocalDate> days = new ArrayList<>();
  private final List<Double> reached = new ArrayList<>();

  GroupCounts(Record first) {
    label = first.label();
    clients = Distinct.union(first.kind().size());
    sessions = Distinct.union(first.kind().size());
    environments = Distinct.union(first.kind().size());
  }

  byte[] label() {
    return label;
  }

  void add(Record day) {
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] += day.numbers()[i];
    }
    clients.union(day.sketches()[0]);
    sessions.union(day.sketches()[1]);
    environments.union(day.sketches()[2]);
    environmentDays += day.sketches()[2].getEstimate();
  }

  /** Remembers how far it has come, to tell how soon half of the environments had it. */
  void mark(long day, Sketch environmentsOfDay) {
    days.add(LocalDate.ofEpochDay(day));
    sample.union(environmentsOfDay);
    reached.add(sample.getResult(false, null).getEstimate());
  }

  Traffic traffic() {
    return Traffic.of(numbers);
  }

  Count clients() {
    return Count.of(clients.getResult(false, null));
  }

  Count sessions() {
    return Count.of(sessions.getResult(false, null));
  }

  Count environments() {
    return Count.of(environments.getResult(false, null));
  }

  double activeDays() {
    double all = environments.getResult(false, null).getEstimate();
    return all == 0 ? 0 : environmentDays / all;
  }

  LocalDate firstSeen() {
    return days.get(0);
  }

  int daysToHalf() {
    double half = reached.get(reached.size() - 1) / 2;
    for (int i = 0; half > 0 && i < reached.size(); i++) {
      if (reached.get(i) >= half) {
        return (int) (days.get(i).toEpochDay() - days.get(0).toEpochDay());
      }
    }
    return -1;
  }
}
