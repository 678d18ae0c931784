package com.anaconda.aau.report.output;

import static com.anaconda.aau.report.output.TerminalText.counted;
import static com.anaconda.aau.report.output.TerminalText.days;
import static com.anaconda.aau.report.output.TerminalText.decimal;
import static com.anaconda.aau.report.output.TerminalText.number;
import static com.anaconda.aau.report.output.TerminalText.percent;

import com.anaconda.aau.report.figures.Cohort;
import com.anaconda.aau.report.figures.Count;
import com.anaconda.aau.report.figures.GroupRow;
import com.anaconda.aau.report.figures.GroupTable;
import com.anaconda.aau.report.figures.Habits;
import com.anaconda.aau.report.figures.PackageRow;
import com.anaconda.aau.report.figures.PackageTable;
import com.anaconda.aau.report.figures.Period;
import com.anaconda.aau.report.figures.Report;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** Prints a report as human-readable tables. */
public final class TerminalOutput {
  private static final int MOST_ROWS = 20;
  private static final int MOST_PERIODS = 62;
  private static final int MOST_WEEKS = 12;

  private final PrintStream out;

  /** Creates an output that prints to a stream. */
  public TerminalOutput(PrintStream out) {
    this.out = out;
  }

  /** Prints a report. */
  public void print(Report report) {
    if (report.total() == null) {
      line("There are no requests to report.");
      return;
    }
    summary(report, report.total());
    periods(report.periods());
    groups("Tools", report.tools());
    groups("Java", report.javaVersions());
    groups("Systems", report.systems());
    groups("Organizations", report.organizations());
    groups("Installers", report.installers());
    packages(report.packages());
    retention(report.habits());
  }

  private void summary(Report report, Period total) {
    line(
        counted(total.clients(), "client")
            + ", "
            + counted(total.sessions(), "session")
            + ", "
            + counted(total.environments(), "environment")
            + " in "
            + number(total.traffic().requests())
            + (total.traffic().requests() == 1 ? " request" : " requests"));
    line(
        "from "
            + total.from()
            + " to "
            + total.to().minusDays(1)
            + " ("
            + report.zone().getId()
            + ")");
    line("");
    line(
        "  clients   "
            + number(total.newClients())
            + " new, "
            + number(total.returningClients())
            + " seen before, "
            + number(total.oneDayClients())
            + " on one day only, "
            + number(total.mirrorLikeClients())
            + " that look like mirrors");
    line(
        "  behind    "
            + counted(total.organizations(), "organization")
            + ", "
            + counted(total.machines(), "machine")
            + ", "
            + counted(total.installers(), "installer")
            + ", "
            + counted(total.accounts(), "account"));
    line(
        "  requests  "
            + number(total.traffic().tagged())
            + " with tokens, "
            + number(total.traffic().optedOut())
            + " opted out, "
            + number(total.traffic().untagged())
            + " without, "
            + number(total.traffic().malformed())
            + " malformed; coverage "
            + percent(total.traffic().coverage()));
    line(
        "  habits    "
            + activeDays(report.habits())
            + number(report.tools().namesWithTokens())
            + " of "
            + number(report.tools().names())
            + " tools send tokens");
    if (report.published()) {
      line("");
      line(
          "  rounded to the nearest ten; <10 means fewer than 10, so that nobody can be identified");
    } else if (!total.exact()) {
      line("");
      line("  ~ is an estimate: within 1 % in 95 of 100 cases, within 3 % for a tool or a package");
    }
  }

  private static String activeDays(Habits habits) {
    return habits.activeDays() < 0
        ? ""
        : "an environment is seen on " + decimal(habits.activeDays()) + " days of a month; ";
  }

  private void periods(List<Period> periods) {
    TextTable table =
        new TextTable(
            "from",
            ">requests",
            ">coverage",
            ">clients",
            ">new",
            ">before",
            ">one day",
            ">sessions",
            ">environments");
    int skipped = Math.max(0, periods.size() - MOST_PERIODS);
    for (Period period : periods.subList(skipped, periods.size())) {
      table.add(
          period.from().toString(),
          number(period.traffic().requests()),
          percent(period.traffic().coverage()),
          number(period.clients()),
          number(period.newClients()),
          number(period.returningClients()),
          number(period.oneDayClients()),
          number(period.sessions()),
          number(period.environments()));
    }
    print("Periods", table);
    if (skipped > 0) {
      line("  " + skipped + " earlier periods are in --json and --csv");
    }
  }

  private void groups(String title, GroupTable groups) {
    TextTable table =
        new TextTable(
            title.toLowerCase(Locale.ROOT),
            ">clients",
            ">sessions",
            ">environments",
            ">requests",
            ">coverage",
            ">first seen",
            ">days to half",
            ">active days",
            ">next week",
            "");
    for (GroupRow row : first(groups.rows())) {
      Habits habits = row.habits();
      table.add(
          SafeText.terminal((row.name() + " " + row.version()).trim()),
          number(row.clients()),
          number(row.sessions()),
          number(row.environments()),
          number(row.traffic().requests()),
          percent(row.traffic().coverage()),
          row.firstSeen().toString(),
          days(row.daysToHalf()),
          habits == null || habits.activeDays() <= 0 ? "" : decimal(habits.activeDays()),
          habits == null ? "" : percent(habits.seenNextWeek()),
          row.repositoryManager() ? "hides its clients" : "");
    }
    print(title, table);
    others(title, groups.rows().size(), groups.others(), groups.otherRequests(), "requests");
  }

  private void packages(PackageTable packages) {
    TextTable table =
        new TextTable(
            "package", ">clients", ">environments", ">downloads", ">versions", "most used");
    for (PackageRow row : first(packages.rows())) {
      table.add(
          SafeText.terminal(row.ecosystem() + " " + row.name()),
          number(row.clients()),
          number(row.environments()),
          number(row.downloads()),
          // Every package has a version, but a published report may round their number to none.
          row.versionCount() == 0 ? "<10" : number(row.versionCount()),
          row.versions().isEmpty() ? "" : SafeText.terminal(row.versions().get(0).version()));
    }
    print("Packages", table);
    others(
        "Packages",
        packages.rows().size(),
        packages.others(),
        packages.otherDownloads(),
        "downloads");
  }

  private void retention(Habits habits) {
    List<Cohort> cohorts = habits.retention();
    TextTable table =
        new TextTable("week of", ">clients", ">+1", ">+2", ">+3", ">+4", ">+8", ">+12");
    for (Cohort cohort :
        cohorts.subList(Math.max(0, cohorts.size() - MOST_WEEKS), cohorts.size())) {
      table.add(
          cohort.week().toString(),
          number(cohort.clients()),
          again(cohort, 1),
          again(cohort, 2),
          again(cohort, 3),
          again(cohort, 4),
          again(cohort, 8),
          again(cohort, 12));
    }
    print("Clients of each week that returned in later weeks", table);
  }

  private static String again(Cohort cohort, int weeks) {
    return cohort.seenAgain().size() < weeks ? "" : number(cohort.seenAgain().get(weeks - 1));
  }

  /** Prints how many rows the table lacks, under a heading of their own if it has none at all. */
  private void others(String title, int rows, Count combined, long sum, String what) {
    if (rows == 0 && combined.high() > 0) {
      line("");
      line(title);
    }
    if (rows > MOST_ROWS) {
      line("  " + number(rows - MOST_ROWS) + " more");
    }
    if (combined.high() > 0) {
      String more = rows == 0 ? "" : " more";
      line("  " + number(combined) + more + ", combined: " + number(sum) + " " + what);
    }
  }

  private static <T> List<T> first(List<T> rows) {
    return rows.subList(0, Math.min(rows.size(), MOST_ROWS));
  }

  private void print(String title, TextTable table) {
    if (table.isEmpty()) {
      return;
    }
    line("");
    line(title);
    table.print(out);
  }

  private void line(String text) {
    out.print(text + "\n");
  }
}
