package com.anaconda.aau.report.figures;

import com.anaconda.aau.report.count.HashUnion;
import com.anaconda.aau.report.count.Record;
import com.anaconda.aau.report.usage.Tagging;
import com.anaconda.aau.report.usage.Tool;
import java.time.LocalDate;
import java.util.List;
import org.apache.datasketches.thetacommon.QuickSelect;

/** The counts of one group over all its days, which may arrive in any order. */
final class GroupCounts {
  private final byte[] label;
  private final long[] numbers = new long[Tagging.values().length];
  private final HashUnion clients;
  private final HashUnion sessions;
  private final Sample environments;
  private final ActiveDays activeDays;
  private final Weeks weeks;
  private LocalDate firstSeen = LocalDate.MAX;

  /**
   * Creates empty counts.
   *
   * @param withHabits whether to determine how often the group's environments and clients return,
   *     which takes memory
   */
  GroupCounts(Record first, boolean withHabits) {
    int size = first.kind().size();
    label = first.label();
    clients = new HashUnion(size);
    sessions = new HashUnion(size);
    environments = new Sample(size, Math::min);
    activeDays = withHabits ? new ActiveDays(size) : null;
    weeks = withHabits ? new Weeks(size) : null;
  }

  byte[] label() {
    return label;
  }

  void add(Record record) {
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] += record.numbers()[i];
    }
    LocalDate day = LocalDate.ofEpochDay(record.day());
    firstSeen = day.isBefore(firstSeen) ? day : firstSeen;
    clients.add(record.sketches()[0]);
    sessions.add(record.sketches()[1]);
    environments.add(record.sketches()[2], record.day());
    if (weeks != null) {
      weeks.add(day, record.sketches()[0]);
      activeDays.add(day, record.sketches()[2]);
    }
  }

  /**
   * Returns the number of days until half of the environments had been seen, or -1 if there are
   * none.
   */
  private int daysToHalf() {
    long[] days = environments.values();
    if (days.length == 0) {
      return -1;
    }
    int half = (days.length - 1) / 2;
    return (int) (QuickSelect.select(days, 0, days.length - 1, half) - firstSeen.toEpochDay());
  }

  /** Returns everything except the retention, which takes the longest to compute. */
  GroupRow row(GroupName name) {
    return new GroupRow(
        name.name(),
        name.version(),
        Traffic.of(numbers),
        Count.of(clients.result()),
        Count.of(sessions.result()),
        Count.of(environments.sketch()),
        firstSeen,
        daysToHalf(),
        activeDays == null ? null : new Habits(activeDays.average(), List.of()),
        Tool.isRepositoryManager(name.name()));
  }

  /** Returns the clients of each week and how many of them returned. */
  List<Cohort> retention() {
    return weeks.cohorts();
  }
}
