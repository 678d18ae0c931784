package com.anaconda.aau.benchmark.report;

import com.anaconda.aau.benchmark.startup.Cost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.knowm.xchart.VectorGraphicsEncoder;
import org.knowm.xchart.VectorGraphicsEncoder.VectorGraphicsFormat;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.style.Styler;

/** Writes the figures to docs/report.md, as a table, and to a chart. */
final class Figures {
  private static final String BEGIN = "<!-- benchmarks/run report writes this -->\n";
  private static final String END = "<!-- to here -->\n";

  private record Row(String tool, double millionLines, double cpu) {}

  private final StringBuilder table =
      new StringBuilder(
          "| lines | tool | CPU, s | memory, MB | clients | error |\n|---|---|---|---|---|---|\n");
  private final List<Row> rows = new ArrayList<>();

  Figures() {
    System.out.print(table);
  }

  void add(String tool, Truth truth, long bytes, Cost cost, long clients) {
    double error = Math.abs(clients - truth.clients()) * 100.0 / truth.clients();
    String row =
        String.format(
            Locale.ROOT,
            "| %.0f million, %.1f GB | %s | %.1f | %.0f | %s | %s |%n",
            truth.requests() / 1e6,
            bytes / 1e9,
            tool,
            cost.cpu() / 1000,
            cost.memory(),
            clients < 0 ? "" : String.format(Locale.ROOT, "%,d", clients),
            clients < 0 ? "" : String.format(Locale.ROOT, "%.2f %%", error));
    System.out.print(row);
    table.append(row);
    rows.add(new Row(tool, truth.requests() / 1e6, cost.cpu() / 1000));
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
    String chart = docs.resolve("report-cost").toString();
    VectorGraphicsEncoder.saveVectorGraphic(chart(), chart, VectorGraphicsFormat.SVG);
    System.out.println("\nwritten: " + page + ", " + chart + ".svg");
  }

  private XYChart chart() {
    XYChart chart =
        new XYChartBuilder()
            .width(760)
            .height(420)
            .title("CPU seconds by lines of log; less is better")
            .xAxisTitle("million lines")
            .yAxisTitle("CPU seconds")
            .build();
    chart.getStyler().setXAxisLogarithmic(true).setYAxisLogarithmic(true);
    chart.getStyler().setLegendPosition(Styler.LegendPosition.OutsideE);
    Map<String, List<Row>> byTool = new LinkedHashMap<>();
    rows.forEach(row -> byTool.computeIfAbsent(row.tool(), any -> new ArrayList<>()).add(row));
    byTool.forEach(
        (tool, points) ->
            chart.addSeries(
                tool,
                points.stream().mapToDouble(Row::millionLines).toArray(),
                points.stream().mapToDouble(Row::cpu).toArray()));
    return chart;
  }
}
