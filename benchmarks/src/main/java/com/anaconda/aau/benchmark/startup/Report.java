package com.anaconda.aau.benchmark.startup;

import com.anaconda.aau.benchmark.plot.SmallMultiples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reports the figures of one JDK: a table on stdout, and Markdown, CSV and chart files. */
final class Report {

  private static final String BASE = "empty agent";

  private final Path jdk;
  private final Options options;
  private final Map<String, Map<Agent, Series>> figures = new LinkedHashMap<>();

  Report(Path jdk, Options options) {
    this.jdk = jdk;
    this.options = options;
    System.out.println(heading());
  }

  void add(String workload, Map<Agent, Series> series) {
    figures.put(workload, series);
    System.out.print(rows(workload, series));
  }

  void write() throws IOException {
    Path directory = directory(options);
    Files.createDirectories(directory);
    String name = "jdk-" + Workloads.versionOf(jdk);
    StringBuilder markdown = new StringBuilder(heading()).append('\n');
    StringBuilder csv = new StringBuilder("workload,agent,figure,median,low,high\n");
    SmallMultiples chart =
        chart(
            "CPU time of whole processes, by program and agent",
            "JDK " + Workloads.versionOf(jdk) + ", ",
            options);
    figures.forEach(
        (workload, series) -> {
          markdown.append(rows(workload, series));
          series.forEach((agent, runs) -> csv.append(csv(workload, agent, runs)));
          bars(workload, series).forEach(chart::add);
        });
    Files.writeString(directory.resolve(name + ".md"), markdown);
    Files.writeString(directory.resolve(name + ".csv"), csv);
    Files.writeString(directory.resolve(name + ".svg"), chart.toSvg(Layout.OURS));
    System.out.println("\nwritten: " + directory.resolve(name).normalize() + ".{md,csv,svg}\n");
  }

  /** Returns the directory for all files of a run. */
  static Path directory(Options options) {
    return options.benchmarks().resolve("target/start-up");
  }

  /** Creates an empty chart whose subtitle starts with what all its panels have in common. */
  static SmallMultiples chart(String title, String common, Options options) {
    return new SmallMultiples(
        title,
        common
            + "medians of "
            + options.runs()
            + " runs in turn; the lines show the ranges, × is the ratio to the empty agent",
        "user and system time, ms");
  }

  /** Returns the bars of one panel: one for each agent. */
  static List<SmallMultiples.Bar> bars(String panel, Map<Agent, Series> series) {
    double base = base(series).median(Cost::cpu);
    List<SmallMultiples.Bar> bars = new ArrayList<>();
    series.forEach((agent, runs) -> bars.add(bar(panel, agent, runs, base)));
    return bars;
  }

  private static SmallMultiples.Bar bar(String workload, Agent agent, Series runs, double base) {
    double cpu = runs.median(Cost::cpu);
    return new SmallMultiples.Bar(
        workload,
        agent.name(),
        cpu,
        runs.low(Cost::cpu),
        runs.high(Cost::cpu),
        String.format(Locale.ROOT, "%,.0f ms, × %.2f", cpu, cpu / base));
  }

  private String heading() {
    return "\nJDK "
        + Workloads.versionOf(jdk)
        + ", "
        + Runtime.getRuntime().availableProcessors()
        + " CPUs, medians (and ranges) of "
        + options.runs()
        + " runs in turn\n\n"
        + "| program | agent | CPU, ms | x empty | wall, ms | peak memory, MB |\n"
        + "|---|---|---|---|---|---|";
  }

  private static String rows(String workload, Map<Agent, Series> series) {
    double base = base(series).median(Cost::cpu);
    StringBuilder rows = new StringBuilder();
    series.forEach(
        (agent, runs) ->
            rows.append(
                String.format(
                    Locale.ROOT,
                    "| %s | %s | %.0f (%.0f–%.0f) | %.2f | %.0f | %.1f |%n",
                    workload,
                    agent.name(),
                    runs.median(Cost::cpu),
                    runs.low(Cost::cpu),
                    runs.high(Cost::cpu),
                    runs.median(Cost::cpu) / base,
                    runs.median(Cost::wall),
                    runs.median(Cost::memory))));
    return rows.toString();
  }

  private static String csv(String workload, Agent agent, Series runs) {
    return line(
            workload,
            agent,
            "cpu_ms",
            runs.median(Cost::cpu),
            runs.low(Cost::cpu),
            runs.high(Cost::cpu))
        + line(
            workload,
            agent,
            "wall_ms",
            runs.median(Cost::wall),
            runs.low(Cost::wall),
            runs.high(Cost::wall))
        + line(
            workload,
            agent,
            "peak_memory_mb",
            runs.median(Cost::memory),
            runs.low(Cost::memory),
            runs.high(Cost::memory));
  }

  private static String line(
      String workload, Agent agent, String figure, double median, double low, double high) {
    return String.format(
        Locale.ROOT,
        "\"%s\",\"%s\",%s,%.1f,%.1f,%.1f%n",
        workload,
        agent.name(),
        figure,
        median,
        low,
        high);
  }

  private static Series base(Map<Agent, Series> series) {
    return series.entrySet().stream()
        .filter(entry -> entry.getKey().name().equals(BASE))
        .findFirst()
        .orElseThrow()
        .getValue();
  }
}
