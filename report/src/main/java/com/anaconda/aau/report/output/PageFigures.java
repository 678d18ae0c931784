package com.anaconda.aau.report.output;

import com.anaconda.aau.report.figures.Count;
import com.anaconda.aau.report.figures.GroupRow;
import com.anaconda.aau.report.figures.GroupTable;
import com.anaconda.aau.report.figures.PackageRow;
import com.anaconda.aau.report.figures.PackageTable;
import com.anaconda.aau.report.figures.Period;
import com.anaconda.aau.report.figures.Report;
import com.anaconda.aau.report.figures.VersionRow;
import com.anaconda.aau.report.ingest.Unreadable;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Writes a report for the page's scripts ({@code figures.js}), as rows without column names and
 * within a size limit. This takes a tenth of the space that {@link JsonOutput} needs.
 *
 * <p>Each list has its own limit, so that no list can crowd out the others, whatever a log
 * contains. Package versions get the remaining space, the most popular packages first.
 */
final class PageFigures {
  private static final int MOST_PERIODS = 200_000;
  private static final int MOST_GROUPS = 36_000;
  private static final int MOST_PACKAGES = 220_000;
  private static final int MOST_EXAMPLES = 10_000;
  private static final int REST = 2_000;

  private final Report report;
  private final StringBuilder json = new StringBuilder();

  private PageFigures(Report report) {
    this.report = report;
  }

  /** Returns the figures in at most {@code most} bytes. */
  static String of(Report report, int most) throws IOException {
    return new PageFigures(report).write(most);
  }

  private String write(int most) throws IOException {
    json.append("{\"zone\":")
        .append(PageRows.row(out -> PageRows.text(out, report.zone().getId())));
    json.append(",\"published\":").append(report.published());
    json.append(",\"total\":");
    json.append(report.total() == null ? "null" : PageRows.row(out -> period(out, report.total())));
    periods();
    groups("tools", report.tools());
    groups("javaVersions", report.javaVersions());
    groups("systems", report.systems());
    groups("organizations", report.organizations());
    groups("installers", report.installers());
    json.append(",\"toolNames\":[").append(report.tools().names()).append(',');
    json.append(report.tools().namesWithTokens()).append(']');
    json.append(",\"activeDays\":").append(JsonFields.hundredths(report.habits().activeDays()));
    json.append(",\"retention\":").append(PageRetention.of(report));
    unreadable(report.unreadable());
    packages(report.packages(), most - json.length() - REST);
    return json.append('}').toString();
  }

  /** Writes the periods. If the report spans decades, only the last periods are shown. */
  private void periods() throws IOException {
    List<Period> latest = new ArrayList<>(report.periods());
    Collections.reverse(latest);
    PageRows rows = new PageRows(MOST_PERIODS);
    for (Period period : latest) {
      rows.add(out -> period(out, period));
    }
    json.append(",\"periods\":").append(rows.array());
    json.append(",\"periodsCut\":").append(rows.cut());
  }

  private static void period(JsonGenerator out, Period period) throws IOException {
    out.writeString(period.from().toString());
    out.writeString(period.to().toString());
    PageRows.traffic(out, period.traffic());
    PageRows.count(out, period.clients());
    PageRows.count(out, period.newClients());
    PageRows.count(out, period.returningClients());
    PageRows.count(out, period.oneDayClients());
    PageRows.count(out, period.mirrorLikeClients());
    PageRows.count(out, period.sessions());
    PageRows.count(out, period.environments());
    PageRows.count(out, period.accounts());
    PageRows.count(out, period.installers());
    PageRows.count(out, period.organizations());
    PageRows.count(out, period.machines());
  }

  private void groups(String name, GroupTable table) throws IOException {
    PageRows rows = new PageRows(MOST_GROUPS);
    for (GroupRow row : table.rows()) {
      rows.add(
          out -> {
            PageRows.text(out, row.name());
            PageRows.text(out, row.version());
            PageRows.traffic(out, row.traffic());
            PageRows.count(out, row.clients());
            PageRows.count(out, row.sessions());
            PageRows.count(out, row.environments());
            out.writeNumber(row.repositoryManager() ? 1 : 0);
            out.writeString(row.firstSeen().toString());
            out.writeNumber(row.daysToHalf());
            if (row.habits() != null) {
              out.writeNumber(JsonFields.hundredths(row.habits().activeDays()));
              out.writeNumber(Math.round(row.habits().seenNextWeek() * 1000) / 1000.0);
            }
          });
    }
    list(name, rows, table.others(), table.otherRequests());
  }

  private void list(String name, PageRows rows, Count others, long sum) throws IOException {
    json.append(",\"").append(name).append("\":{\"rows\":").append(rows.array());
    json.append(",\"cut\":").append(rows.cut());
    String left =
        PageRows.row(
            out -> {
              PageRows.count(out, others);
              out.writeNumber(sum);
            });
    json.append(",\"others\":").append(left).append('}');
  }

  private void unreadable(Unreadable unreadable) throws IOException {
    PageRows rows = new PageRows(MOST_EXAMPLES);
    // A file's path can contain a user's name.
    List<Unreadable.Example> shown = report.published() ? List.of() : unreadable.examples();
    for (Unreadable.Example example : shown) {
      rows.add(
          out -> {
            PageRows.text(out, example.file());
            out.writeNumber(example.line());
            PageRows.text(out, example.reason());
            PageRows.text(out, example.shape());
          });
    }
    json.append(",\"unreadable\":{\"lines\":").append(unreadable.lines());
    json.append(",\"examples\":").append(rows.array()).append('}');
  }

  /**
   * Writes the packages first and then, separately, their versions, which get the remaining space.
   */
  private void packages(PackageTable table, int most) throws IOException {
    PageRows rows = new PageRows(Math.min(MOST_PACKAGES, most));
    for (PackageRow row : table.rows()) {
      rows.add(
          out -> {
            out.writeString(row.ecosystem());
            PageRows.text(out, row.name());
            out.writeNumber(row.downloads());
            PageRows.count(out, row.clients());
            PageRows.count(out, row.environments());
            out.writeNumber(row.versionCount());
          });
    }
    list("packages", rows, table.others(), table.otherDownloads());
    PageRows versions = new PageRows(most - rows.length());
    for (PackageRow row : table.rows().subList(0, table.rows().size() - rows.cut())) {
      versions.add(
          out -> {
            for (VersionRow version : row.versions()) {
              version(out, version);
            }
          });
    }
    json.append(",\"versions\":").append(versions.array());
  }

  private static void version(JsonGenerator out, VersionRow version) throws IOException {
    out.writeStartArray();
    PageRows.text(out, version.version());
    out.writeNumber(version.downloads());
    PageRows.count(out, version.clients());
    PageRows.count(out, version.environments());
    out.writeString(version.firstSeen().toString());
    out.writeNumber(version.daysToHalf());
    out.writeEndArray();
  }
}
