package com.anaconda.aau.benchmark.report;

import com.anaconda.aau.benchmark.startup.Series;
import com.anaconda.aau.benchmark.startup.Stopwatch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures the cost of counting the clients in an access log. Compares our entire report with other
 * tools, which do nothing but count clients, on the same generated log, several times in turn.
 */
public final class Comparison {
  private static final String USAGE = "usage: benchmarks/run report [MILLION LINES]...";

  private static final int ROUNDS = 3;

  /** In a UTF-8 locale, gawk decodes every character, which doubles its time. */
  private static final Map<String, String> ENVIRONMENT = Map.of("LC_ALL", "C");

  private Comparison() {}

  /**
   * Arguments: the directory of the benchmarks, then the sizes of the logs in millions of lines.
   */
  public static void main(String[] arguments) throws Exception {
    List<String> sizes = List.of(arguments).subList(1, arguments.length);
    if (!sizes.stream().allMatch(size -> size.matches("[1-9]\\d{0,2}"))) {
      System.err.println(USAGE);
      System.exit(2);
    }
    Path benchmarks = Path.of(arguments[0]);
    Path work = Files.createTempDirectory("aau-report-benchmark");
    Path log = work.resolve("access.log");
    Figures figures = new Figures();
    try {
      for (String size : sizes.isEmpty() ? List.of("1", "10") : sizes) {
        int days = Days.of(Integer.parseInt(size));
        Truth truth = new LogGenerator(17).write(log, days);
        List<Tool> tools = Tool.installed(benchmarks);
        tools.removeIf(tool -> days > tool.most());
        measure(tools, log, truth, work, figures);
      }
      figures.write(benchmarks);
    } finally {
      for (String name : List.of("access.log", "output.txt", "times.txt", "memory.txt")) {
        Files.deleteIfExists(work.resolve(name));
      }
      Files.deleteIfExists(work.resolve("goaccess.json"));
      Files.deleteIfExists(work);
    }
  }

  private static void measure(List<Tool> tools, Path log, Truth truth, Path work, Figures figures)
      throws IOException, InterruptedException {
    Map<Tool, Series> costs = new LinkedHashMap<>();
    Map<Tool, Long> clients = new LinkedHashMap<>();
    for (int round = 0; round < ROUNDS; round++) {
      for (Tool tool : tools) {
        Series series = costs.computeIfAbsent(tool, any -> new Series());
        series.add(new Stopwatch(work).run(tool.commandFor(log), ENVIRONMENT));
        clients.put(tool, tool.clients(output(work)));
      }
    }
    for (Tool tool : tools) {
      figures.add(tool.name(), truth, Files.size(log), costs.get(tool), clients.get(tool));
    }
  }

  private static String output(Path work) throws IOException {
    Path written = work.resolve("goaccess.json");
    String output = Files.readString(Files.exists(written) ? written : work.resolve("output.txt"));
    Files.deleteIfExists(written);
    return output;
  }
}
