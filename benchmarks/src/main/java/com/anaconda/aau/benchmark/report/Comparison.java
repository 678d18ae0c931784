package com.anaconda.aau.benchmark.report;

import com.anaconda.aau.benchmark.startup.Cost;
import com.anaconda.aau.benchmark.startup.Stopwatch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Measures the cost of counting the clients in an access log. Compares our entire report with other
 * tools, which do nothing but count clients, on the same generated log in one run.
 */
public final class Comparison {
  private static final String USAGE = "usage: benchmarks/run report [MILLION LINES]...";

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
        for (Tool tool : Tool.installed(benchmarks)) {
          if (days <= tool.most()) {
            measure(tool, log, truth, work, figures);
          }
        }
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

  private static void measure(Tool tool, Path log, Truth truth, Path work, Figures figures)
      throws IOException, InterruptedException {
    Cost cost = new Stopwatch(work).run(tool.commandFor(log), Map.of());
    Path written = work.resolve("goaccess.json");
    boolean isThere = Files.exists(written);
    String output = Files.readString(isThere ? written : work.resolve("output.txt"));
    Files.deleteIfExists(written);
    figures.add(tool.name(), truth, Files.size(log), cost, tool.clients(output));
  }
}
