package com.anaconda.aau.benchmark.startup;

import com.anaconda.aau.benchmark.plot.SmallMultiples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Compares JDKs: a chart for each program, with a panel for each JDK. */
final class JdkComparison {

  private final Options options;
  private final Map<String, SmallMultiples> charts = new LinkedHashMap<>();

  JdkComparison(Options options) {
    this.options = options;
  }

  void add(Path jdk, String workload, Map<Agent, Series> series) throws IOException {
    // Panels are sorted as text, so a space must stand for the first digit of 8.
    String panel = String.format(Locale.ROOT, "JDK %2d", Workloads.versionOf(jdk));
    SmallMultiples chart =
        charts.computeIfAbsent(
            workload, program -> Report.chart("CPU time of " + program + ", by JDK", "", options));
    Report.bars(panel, series).forEach(chart::add);
  }

  /** Writes the charts, unless there is only one JDK. */
  void write() throws IOException {
    if (options.jdks().size() < 2) {
      return;
    }
    for (Map.Entry<String, SmallMultiples> chart : charts.entrySet()) {
      String name = chart.getKey().replaceAll("[^A-Za-z0-9.]+", "-") + ".svg";
      Path file = Report.directory(options).resolve(name);
      Files.writeString(file, chart.getValue().toSvg(Layout.OURS));
      System.out.println("written: " + file.normalize());
    }
  }
}
