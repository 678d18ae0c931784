package com.anaconda.aau.report.output;

import com.anaconda.aau.report.figures.Cohort;
import com.anaconda.aau.report.figures.Count;
import com.anaconda.aau.report.figures.GroupRow;
import com.anaconda.aau.report.figures.GroupTable;
import com.anaconda.aau.report.figures.Habits;
import com.anaconda.aau.report.figures.Report;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/**
 * Writes the retention for the page: first that of all clients, then, as long as there is room,
 * that of one large tool or organization after another.
 */
final class PageRetention {
  private static final int MOST_BYTES = 150_000;
  private static final int MOST_GROUPS = 25;

  private PageRetention() {}

  static String of(Report report) throws IOException {
    PageRows rows = new PageRows(MOST_BYTES);
    rows.add(out -> row(out, "", "", report.habits()));
    for (int i = 0; i < MOST_GROUPS; i++) {
      add(rows, "Tools", report.tools(), i);
      add(rows, "Organizations", report.organizations(), i);
    }
    return rows.array();
  }

  private static void add(PageRows rows, String list, GroupTable table, int index)
      throws IOException {
    if (index >= table.rows().size()) {
      return;
    }
    GroupRow row = table.rows().get(index);
    if (!row.habits().retention().isEmpty()) {
      String name = (row.name() + " " + row.version()).trim();
      rows.add(out -> row(out, list, name, row.habits()));
    }
  }

  private static void row(JsonGenerator out, String list, String name, Habits habits)
      throws IOException {
    out.writeString(list);
    PageRows.text(out, name);
    out.writeStartArray();
    for (Cohort cohort : habits.retention()) {
      out.writeStartArray();
      out.writeString(cohort.week().toString());
      PageRows.count(out, cohort.clients());
      out.writeStartArray();
      for (Count later : cohort.seenAgain()) {
        PageRows.count(out, later);
      }
      out.writeEndArray();
      out.writeEndArray();
    }
    out.writeEndArray();
  }
}
