package com.anaconda.aau.benchmark.report;

import com.anaconda.aau.benchmark.plot.SmallMultiples;
import com.anaconda.aau.benchmark.startup.Cost;
import com.anaconda.aau.benchmark.startup.Series;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Writes the figures to docs/report.md as a table, and draws them as a chart. */
final class Figures {
  private static final String BEGIN = "<!-- benchmarks/run report writes this -->\n";
  private static final String END = "<!-- to here -->\n";

  private final StringBuilder table =
      new StringBuilder(
          "| lines | tool | CPU, s | memory, MB | clients | error |\n|---|---|---|---|---|---|\n");
  private final SmallMultiples chart =
      new SmallMultiples(
          "CPU time by lines of log and tool",
          "only aau-report does everything that the report shows; less is better",
          "user and system time, s: medians and ranges");

  Figures() {
    System.out.print(table);
  }

  void add(String tool, Truth truth, long bytes, Series costs, long clients) {
    double cpu = costs.median(Cost::cpu) / 1000;
    double low = costs.low(Cost::cpu) / 1000;
    double high = costs.high(Cost::cpu) / 1000;
    double error = Math.abs(clients - truth.clients()) * 100.0 / truth.clients();
    String row =
        String.format(
            Locale.ROOT,
            "| %.0f million, %.1f GB | %s | %.1f (%.1f–%.1f) | %.0f | %s | %s |%n",
            truth.requests() / 1e6,
            bytes / 1e9,
            tool,
            cpu,
            low,
            high,
            costs.high(Cost::memory),
            clients < 0 ? "" : String.format(Locale.ROOT, "%,d", clients),
            clients < 0 ? "" : String.format(Locale.ROOT, "%.2f %%", error));
    System.out.print(row);
    table.append(row);
    String panel = String.format(Locale.ROOT, "%.0f million lines", truth.requests() / 1e6);
    String label = String.format(Locale.ROOT, "%.1f s", cpu);
    chart.add(new SmallMultiples.Bar(panel, tool, cpu, low, high, label));
  }

  void write(Path benchmarks) throws IOException {
    Path docs = benchmarks.resolve("../docs").normalize();
    Path page = docs.resolve("report.md");
    String text = Files.readString(page);
    int from = text.indexOf(BEGIN) + BEGIN.length();
    int to = text.indexOf(END);
    if (to < from) {
      throw new IOException(page + " has no place for the table");
    }
    Files.writeString(page, text.substring(0, from) + "\n" + table + "\n" + text.substring(to));
    Path image = docs.resolve("report-cost.svg");
    Files.writeString(image, chart.toSvg(Tool.OURS));
    System.out.println("\nwritten: " + page + ", " + image);
  }
}
