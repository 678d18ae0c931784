package com.anaconda.aau.benchmark.startup;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Measures what an agent adds to the cost of loading a class that it leaves alone, in a JVM that
 * has just started. In a long start-up such as Spring Boot's, that share is too small to see.
 */
public final class ClassLoading {

  private static final String PROGRAM = "com.anaconda.aau.benchmark.program.LoadClasses";

  private ClassLoading() {}

  public static void main(String[] arguments) throws Exception {
    Options options = Options.parse(arguments);
    if (options == null) {
      System.err.println("usage: benchmarks/run classes [--runs N]");
      System.exit(2);
    }
    Path work = Files.createTempDirectory("aau-classes");
    Layout layout = new Layout(options.benchmarks(), work);
    Path names = layout.write("names.txt", String.join("\n", classesOfTheJdk()));
    Map<Agent, double[]> micros = new LinkedHashMap<>();
    List<Agent> agents = layout.agents(List.of(), false);
    agents.add(2, layout.idleTransformer());
    agents.forEach(agent -> micros.put(agent, new double[options.runs()]));
    for (int run = -1; run < options.runs(); run++) {
      for (Agent agent : agents) {
        double took = run(agent, layout.programs(), names);
        if (run >= 0) { // the first run only warms the machine's caches
          micros.get(agent)[run] = took;
        }
      }
    }
    System.out.println("| agent | CPU per class, µs: median | lower quartile | range |");
    System.out.println("|---|---|---|---|");
    micros.forEach((agent, runs) -> System.out.print(row(agent, runs)));
    layout.emptyDirectory("");
    Files.delete(work);
  }

  private static double run(Agent agent, String classPath, Path names) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(agent.options());
    command.addAll(List.of("-cp", classPath, PROGRAM, names.toString()));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String[] figures = process.inputReader().readLine().split(" ");
    return Double.parseDouble(figures[1]) / Double.parseDouble(figures[0]) / 1000;
  }

  /** The classes of java.base, whose dependencies are always present. */
  private static List<String> classesOfTheJdk() throws IOException {
    Path base = Path.of(URI.create("jrt:/java.base"));
    try (Stream<Path> files = Files.walk(base)) {
      return files
          .map(file -> base.relativize(file).toString())
          .filter(file -> file.endsWith(".class") && !file.endsWith("-info.class"))
          .map(file -> file.substring(0, file.length() - 6).replace('/', '.'))
          .sorted()
          .toList();
    }
  }

  private static String row(Agent agent, double[] runs) {
    double[] sorted = runs.clone();
    Arrays.sort(sorted);
    int last = sorted.length - 1;
    return String.format(
        Locale.ROOT,
        "| %s | %.1f | %.1f | %.1f–%.1f |%n",
        agent.name(),
        (sorted[last / 2] + sorted[(last + 1) / 2]) / 2,
        sorted[last / 4],
        sorted[0],
        sorted[last]);
  }
}
