package com.anaconda.aau.report.output;

import com.anaconda.aau.report.figures.Cohort;
import com.anaconda.aau.report.figures.GroupRow;
import com.anaconda.aau.report.figures.GroupTable;
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

/** A report as one CSV file for each list, with the names that the JSON has. */
public final class CsvOutput {
  private static final String TRAFFIC = "requests,tagged,optedOut,untagged,malformed";

  private final Path directory;

  /** Writes into a directory, which is made if need be. */
  public CsvOutput(Path directory) {
    this.directory = directory;
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
    retention(report.retention());
  }

  private void periods(List<Period> periods) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add(
        "from,to,"
            + TRAFFIC
            + ",clients,newClients,returningClients,oneDayClients,"
            + "mirrorLikeClients,sessions,environments,accounts,installers,organizations,machines,"
            + "exact");
    for (Period period : periods) {
      lines.add(
          row(
              period.from(),
              period.to(),
              traffic(period.traffic()),
              period.clients().value(),
              period.newClients().value(),
              period.returningClients().value(),
              period.oneDayClients().value(),
              period.mirrorLikeClients(),
              period.sessions().value(),
              period.environments().value(),
              period.accounts().value(),
              period.installers().value(),
              period.organizations().value(),
              period.machines().value(),
              period.exact()));
    }
    write("periods", lines);
  }

  private void groups(String name, GroupTable table) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add("name,version," + TRAFFIC + ",clients,sessions,environments,activeDays");
    for (GroupRow row : table.rows()) {
      lines.add(
          row(
              SafeText.csv(row.name()),
              SafeText.csv(row.version()),
              traffic(row.traffic()),
              row.clients().value(),
              row.sessions().value(),
              row.environments().value(),
              Math.round(row.activeDays() * 100) / 100.0));
    }
    write(name, lines);
  }

  private void packages(List<PackageRow> packages) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add("ecosystem,name,downloads,clients,environments,versionCount");
    for (PackageRow row : packages) {
      lines.add(
          row(
              row.ecosystem(),
              SafeText.csv(row.name()),
              row.downloads(),
              row.clients().value(),
              row.environments().value(),
              row.versionCount()));
    }
    write("packages", lines);
  }

  private void versions(List<PackageRow> packages) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add("ecosystem,name,version,downloads,clients,environments,firstSeen,daysToHalf");
    for (PackageRow row : packages) {
      for (VersionRow version : row.versions()) {
        lines.add(
            row(
                row.ecosystem(),
                SafeText.csv(row.name()),
                SafeText.csv(version.version()),
                version.downloads(),
                version.clients().value(),
                version.environments().value(),
                version.firstSeen(),
                version.daysToHalf() < 0 ? "" : version.daysToHalf()));
      }
    }
    write("versions", lines);
  }

  private void retention(List<Cohort> cohorts) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add("week,weeksLater,clients");
    for (Cohort cohort : cohorts) {
      lines.add(row(cohort.week(), 0, cohort.clients().value()));
      for (int i = 0; i < cohort.seenAgain().size(); i++) {
        lines.add(row(cohort.week(), i + 1, cohort.seenAgain().get(i).value()));
      }
    }
    write("retention", lines);
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
      texts.add(cell.toString());
    }
    return String.join(",", texts);
  }

  private void write(String name, List<String> lines) throws IOException {
    // RFC 4180 ends lines with CR LF; every spreadsheet reads LF, and so does every shell.
    WholeFile.write(directory.resolve(name + ".csv"), String.join("\n", lines) + "\n");
  }
}
