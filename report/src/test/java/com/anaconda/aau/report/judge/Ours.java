package com.anaconda.aau.report.judge;

import com.anaconda.aau.report.figures.Cohort;
import com.anaconda.aau.report.figures.Count;
import com.anaconda.aau.report.figures.GroupRow;
import com.anaconda.aau.report.figures.GroupTable;
import com.anaconda.aau.report.figures.Habits;
import com.anaconda.aau.report.figures.PackageRow;
import com.anaconda.aau.report.figures.Period;
import com.anaconda.aau.report.figures.Report;
import com.anaconda.aau.report.figures.Traffic;
import com.anaconda.aau.report.figures.VersionRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Presents a report's figures in the judge's format. */
final class Ours {
  private Ours() {}

  static List<String> periods(List<Period> periods) {
    return periods.stream().map(period -> row(period.from(), of(period))).toList();
  }

  static String of(Period period) {
    return row(
        traffic(period.traffic()),
        period.clients(),
        period.newClients(),
        period.returningClients(),
        period.oneDayClients(),
        period.sessions(),
        period.environments(),
        period.accounts(),
        period.installers(),
        period.organizations(),
        period.machines(),
        period.mirrorLikeClients());
  }

  private static String traffic(Traffic traffic) {
    return row(traffic.requests(), traffic.tagged(), traffic.optedOut(), traffic.malformed());
  }

  static Map<String, String> groups(GroupTable table) {
    Map<String, String> found = new TreeMap<>();
    for (GroupRow row : table.rows()) {
      found.put(
          name(row),
          row(
              traffic(row.traffic()),
              row.clients(),
              row.sessions(),
              row.environments(),
              row.firstSeen(),
              row.daysToHalf() < 0 ? "null" : row.daysToHalf()));
    }
    return found;
  }

  static Map<String, String> activeDays(GroupTable table) {
    Map<String, String> found = new TreeMap<>();
    for (GroupRow row : table.rows()) {
      if (row.environments().value() > 0) {
        found.put(name(row), Long.toString(Math.round(1000 * row.habits().activeDays())));
      }
    }
    return found;
  }

  static Map<String, String> retention(GroupTable table) {
    Map<String, String> found = new TreeMap<>();
    for (GroupRow row : table.rows()) {
      retention(row.habits()).forEach((key, value) -> found.put(name(row) + " " + key, value));
    }
    return found;
  }

  /**
   * Returns the retention by week and number of weeks since then, without weeks in which nobody
   * returned.
   */
  static Map<String, String> retention(Habits habits) {
    Map<String, String> found = new TreeMap<>();
    for (Cohort cohort : habits.retention()) {
      put(found, cohort.week() + " 0", cohort.clients());
      for (int i = 0; i < cohort.seenAgain().size(); i++) {
        put(found, cohort.week() + " " + (i + 1), cohort.seenAgain().get(i));
      }
    }
    return found;
  }

  private static void put(Map<String, String> found, String key, Count count) {
    if (count.value() > 0) {
      found.put(key, Long.toString(count.value()));
    }
  }

  private static String name(GroupRow row) {
    return (row.name() + " " + row.version()).trim();
  }

  static Map<String, String> packages(Report report) {
    Map<String, String> found = new TreeMap<>();
    for (PackageRow row : report.packages().rows()) {
      found.put(
          row.name().replaceAll(".*:", ""),
          row(row.downloads(), row.clients(), row.environments(), row.versionCount()));
    }
    return found;
  }

  static Map<String, String> versions(Report report) {
    Map<String, String> found = new TreeMap<>();
    for (PackageRow row : report.packages().rows()) {
      for (VersionRow version : row.versions()) {
        found.put(
            row.name().replaceAll(".*:", "") + " " + version.version(),
            row(
                version.downloads(),
                version.clients(),
                version.environments(),
                version.firstSeen(),
                version.daysToHalf() < 0 ? "null" : version.daysToHalf()));
      }
    }
    return found;
  }

  private static String row(Object... cells) {
    List<String> texts = new ArrayList<>();
    for (Object cell : cells) {
      texts.add(cell instanceof Count count ? Long.toString(count.value()) : cell.toString());
    }
    return String.join(" ", texts);
  }
}
