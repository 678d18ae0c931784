package com.anaconda.aau.report.output;

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
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes a report as one CSV file per list, with the same names as in the JSON. */
public final class CsvOutput {
  private static final String TRAFFIC = "requests,tagged,optedOut,untagged,malformed";
  private static final String PERIODS =
      "from,to,"
          + TRAFFIC
          + ",clients,newClients,returningClients,oneDayClients,"
          + "mirrorLikeClients,sessions,environments,accounts,installers,organizations,machines,"
          + "exact";
  private static final String GROUPS =
      "name,version," + TRAFFIC + ",clients,sessions,environments,firstSeen,daysToHalf,activeDays";
  private static final String PACKAGES =
      "ecosystem,name,downloads,clients,environments,versionCount";
  private static final String VERSIONS =
      "ecosystem,name,version,downloads,clients,environments,firstSeen,daysToHalf";
  private static final String RETENTION = "list,name,version,week,weeksLater,clients";

  /** The first lines of the files. */
  public static final List<String> TITLES = List.of(PERIODS, GROUPS, PACKAGES, VERSIONS, RETENTION);

  private static final List<String> NAMES =
      List.of(
          "periods",
          "tools",
          "javaVersions",
          "systems",
          "organizations",
          "installers",
          "packages",
          "versions",
          "retention");

  private final Path directory;

  /** Creates an output that writes to a directory, creating it if necessary. */
  public CsvOutput(Path directory) {
    this.directory = directory;
  }

  /** Returns the files that a report consists of. */
  public List<Path> files() {
    return NAMES.stream().map(this::file).toList();
  }

  private Path file(String name) {
    return directory.resolve(name + ".csv");
  }

  /** Writes all files. */
  public void write(Report report) throws IOException {
    Files.createDirectories(directory);
    periods(report.periods());
    groups("tools", report.tools());
    groups("javaVersions", report.javaVersions());
    groups("systems", report.systems());
    groups("organizations", report.organizations());
    groups("installers", report.installers());
    packages(report.packages().rows());
    versions(report.packages().rows());
    retention(report);
  }

  private void periods(List<Period> periods) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add(PERIODS);
    for (Period period : periods) {
      lines.add(
          row(
              period.from(),
              period.to(),
              traffic(period.traffic()),
              period.clients(),
              period.newClients(),
              period.returningClients(),
              period.oneDayClients(),
              period.mirrorLikeClients(),
              period.sessions(),
              period.environments(),
              period.accounts(),
              period.installers(),
              period.organizations(),
              period.machines(),
              period.exact()));
    }
    write("periods", lines);
  }

  private void groups(String name, GroupTable table) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add(GROUPS);
    for (GroupRow row : table.rows()) {
      lines.add(
          row(
              SafeText.csv(row.name()),
              SafeText.csv(row.version()),
              traffic(row.traffic()),
              row.clients(),
              row.sessions(),
              row.environments(),
              row.firstSeen(),
              half(row.daysToHalf()),
              activeDays(row.habits())));
    }
    write(name, lines);
  }

  private void packages(List<PackageRow> packages) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add(PACKAGES);
    for (PackageRow row : packages) {
      lines.add(
          row(
              row.ecosystem(),
              SafeText.csv(row.name()),
              row.downloads(),
              row.clients(),
              row.environments(),
              row.versionCount() == 0 ? "" : row.versionCount()));
    }
    write("packages", lines);
  }

  private void versions(List<PackageRow> packages) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add(VERSIONS);
    for (PackageRow row : packages) {
      for (VersionRow version : row.versions()) {
        lines.add(
            row(
                row.ecosystem(),
                SafeText.csv(row.name()),
                SafeText.csv(version.version()),
                version.downloads(),
                version.clients(),
                version.environments(),
                version.firstSeen(),
                half(version.daysToHalf())));
      }
    }
    write("versions", lines);
  }

  private void retention(Report report) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add(RETENTION);
    cohorts(lines, row("", "", ""), report.habits());
    cohorts(lines, "tools", report.tools());
    cohorts(lines, "organizations", report.organizations());
    cohorts(lines, "installers", report.installers());
    write("retention", lines);
  }

  private static void cohorts(List<String> lines, String list, GroupTable table) {
    for (GroupRow row : table.rows()) {
      String whose = row(list, SafeText.csv(row.name()), SafeText.csv(row.version()));
      cohorts(lines, whose, row.habits());
    }
  }

  private static void cohorts(List<String> lines, String whose, Habits habits) {
    for (Cohort cohort : habits.retention()) {
      lines.add(row(whose, cohort.week(), 0, cohort.clients()));
      for (int i = 0; i < cohort.seenAgain().size(); i++) {
        lines.add(row(whose, cohort.week(), i + 1, cohort.seenAgain().get(i)));
      }
    }
  }

  private static Object activeDays(Habits habits) {
    return habits == null || habits.activeDays() < 0
        ? ""
        : JsonFields.hundredths(habits.activeDays());
  }

  private static Object half(int days) {
    return days < 0 ? "" : days;
  }

  private static String traffic(Traffic traffic) {
    return row(
        traffic.requests(),
        traffic.tagged(),
        traffic.optedOut(),
        traffic.untagged(),
        traffic.malformed());
  }

  private static String row(Object... cells) {
    List<String> texts = new ArrayList<>();
    for (Object cell : cells) {
      texts.add(cell instanceof Count count ? number(count) : cell.toString());
    }
    return String.join(",", texts);
  }

  /** A value that is not published becomes an empty cell; a 0 would be wrong. */
  private static String number(Count count) {
    return count.isWithheld() ? "" : Long.toString(count.value());
  }

  private void write(String name, List<String> lines) throws IOException {
    // RFC 4180 prescribes CR LF, but every spreadsheet reads LF, and shells require it.
    WholeFile.write(file(name), String.join("\n", lines) + "\n");
  }
}
