package com.anaconda.aau.benchmark.startup;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures what agents cost whole processes. Runs each program without an agent, with an empty one,
 * with ours and, on request, with others. They take turns, so that other activity on the machine
 * affects all of them alike.
 *
 * <p>The ratio to the empty agent is the figure to quote: its {@code premain} does nothing, so its
 * cost is what the JVM itself spends on any agent.
 */
public final class StartUp {

  private final Options options;
  private final Layout layout;
  private final Stopwatch stopwatch;
  private final Map<String, String> environment;

  private StartUp(Options options, Path work) throws Exception {
    this.options = options;
    this.layout = new Layout(options.benchmarks(), work);
    this.stopwatch = new Stopwatch(work);
    // Gives the programs their own token files, caches and configuration.
    this.environment = Map.of("HOME", layout.emptyDirectory("home").toString());
  }

  public static void main(String[] arguments) throws Exception {
    Options options = Options.parse(arguments);
    if (options == null) {
      System.err.println(Options.USAGE);
      System.exit(2);
    }
    Path work = Files.createTempDirectory("aau-start-up");
    new StartUp(options, work).run(work);
  }

  private void run(Path work) throws Exception {
    Path repository = Path.of(System.getProperty("user.home"), ".m2", "repository");
    JdkComparison comparison = new JdkComparison(options);
    try (Target target = Target.start(repository, work)) {
      for (Path jdk : options.jdks()) {
        Report report = new Report(jdk, options);
        for (Workload workload : Workloads.of(jdk, layout, target, options.runs())) {
          if (options.wants(workload.name())) {
            Map<Agent, Series> series = measure(workload);
            report.add(workload.name(), series);
            comparison.add(jdk, workload.name(), series);
          }
        }
        report.write();
      }
      comparison.write();
    }
    Files.delete(layout.emptyDirectory(""));
  }

  private Map<Agent, Series> measure(Workload workload) throws Exception {
    List<Agent> agents = layout.agents(options.others(), options.withPeers());
    Map<Agent, Series> series = new LinkedHashMap<>();
    agents.forEach(agent -> series.put(agent, new Series()));
    for (int run = 0; run <= workload.runs(); run++) {
      for (Agent agent : agents) {
        Map<String, String> variables = new HashMap<>(environment);
        variables.putAll(workload.environment().apply(agent.options()));
        Cost cost =
            stopwatch.run(new ArrayList<>(workload.command().apply(agent.options())), variables);
        if (run > 0) { // the first run only warms the machine's caches
          series.get(agent).add(cost);
        }
      }
    }
    return series;
  }
}
