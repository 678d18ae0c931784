package com.anaconda.aau.benchmark.load;

import com.anaconda.aau.it.program.LoadMain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Runs each client at full speed in three variants, one after another: without the agent, with the
 * agent, and without the agent but with the same header. Reports requests per second, the 99th
 * percentile, the client's CPU time, and the heap still in use afterwards.
 *
 * <p>The third variant shows how much of the cost is due to the longer request alone. That cost
 * arises in both the client and the server, which run on the same machine.
 */
public final class Load {

  private static final List<String> CALLERS =
      List.of(
          "jdk.HttpUrlConnectionCaller",
          "jdk.JdkHttpClientCaller",
          "okhttp.OkHttpCaller",
          "apache.ApacheHttpClient4Caller",
          "apache.ApacheHttpClient5Caller",
          "jetty.JettyClient12Caller",
          "reactornetty.ReactorNettyCaller");

  /** The JVM's options and the User-Agent that the program sets. */
  private record Variant(String name, List<String> options, String userAgent) {}

  private final Path benchmarks;
  private final String amount;
  private final int rounds;
  private final String only;

  private Load(Path benchmarks, Map<String, String> options) {
    this.benchmarks = benchmarks;
    this.amount = options.getOrDefault("--requests", options.getOrDefault("--seconds", "60"));
    this.rounds = Integer.parseInt(options.getOrDefault("--rounds", "3"));
    this.only = options.getOrDefault("--only", "");
  }

  public static void main(String[] arguments) throws Exception {
    Map<String, String> options = new java.util.HashMap<>();
    for (int i = 1; i + 1 < arguments.length; i += 2) {
      boolean requests = arguments[i].equals("--requests");
      options.put(arguments[i], arguments[i + 1] + (requests ? "x" : ""));
    }
    new Load(Path.of(arguments[0]), options).run();
  }

  private void run() throws Exception {
    System.out.println(
        "| client | agent | requests/s | 99th percentile, µs | CPU per request, µs"
            + " | heap before, after, KB | threads before, after |\n|---|---|---|---|---|---|---|");
    // A separate process keeps the server's compiler and collector from affecting the client.
    Process server =
        new ProcessBuilder(java(), "-cp", classPath(), Server.class.getName())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try {
      String url = server.inputReader().readLine();
      for (String caller : CALLERS) {
        if (caller.contains(only)) {
          compare(caller, url);
        }
      }
    } finally {
      server.destroy();
    }
  }

  private void compare(String caller, String url) throws Exception {
    String userAgent = "load/1.0";
    List<Variant> variants =
        List.of(
            new Variant("none", List.of(), userAgent),
            new Variant("aau.jar", List.of("-javaagent:" + agent()), userAgent),
            new Variant("none, same header", List.of(), userAgent + " " + tokens()));
    Map<Variant, List<double[]>> runs = new LinkedHashMap<>();
    for (int round = 0; round < rounds; round++) {
      for (Variant variant : variants) {
        runs.computeIfAbsent(variant, first -> new ArrayList<>())
            .add(measure(caller, url, variant));
      }
    }
    runs.forEach((variant, figures) -> print(caller, variant.name, figures));
    List<double[]> with = runs.get(variants.get(1));
    for (Variant other : List.of(variants.get(0), variants.get(2))) {
      List<double[]> without = runs.get(other);
      System.out.printf(
          Locale.ROOT,
          "| %s | aau.jar / %s | %.3f | %.3f | %.3f | | |%n",
          caller,
          other.name,
          median(with, 0) / median(without, 0),
          median(with, 1) / median(without, 1),
          median(with, 2) / median(without, 2));
    }
  }

  /** The tokens that the agent adds, as printed by its command line. */
  private String tokens() throws IOException {
    Process process = new ProcessBuilder(java(), "-jar", agent().toString()).start();
    return process.inputReader().readLine();
  }

  private double[] measure(String caller, String url, Variant variant) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(java());
    command.addAll(variant.options);
    command.addAll(List.of("-cp", classPath(), LoadMain.class.getName()));
    command.addAll(
        List.of("com.anaconda.aau.it.client." + caller, url, amount, "2", variant.userAgent));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String line = process.inputReader().lines().collect(Collectors.joining());
    if (process.waitFor() != 0) {
      throw new IOException("failed: " + command);
    }
    return List.of(line.split(" ")).stream().mapToDouble(Double::parseDouble).toArray();
  }

  private static void print(String caller, String agent, List<double[]> runs) {
    System.out.printf(
        Locale.ROOT,
        "| %s | %s | %.0f | %.0f | %.1f | %.0f, %.0f | %.0f, %.0f |%n",
        caller,
        agent,
        median(runs, 0),
        median(runs, 1),
        median(runs, 2),
        median(runs, 3),
        median(runs, 5),
        median(runs, 4),
        median(runs, 6));
  }

  private static double median(List<double[]> runs, int figure) {
    double[] sorted = runs.stream().mapToDouble(run -> run[figure]).sorted().toArray();
    return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
  }

  private String classPath() throws IOException {
    try (var files = Files.list(benchmarks.resolve("target/lib"))) {
      return benchmarks.resolve("target/classes")
          + java.io.File.pathSeparator
          + files
              .map(Path::toString)
              .sorted()
              .collect(Collectors.joining(java.io.File.pathSeparator));
    }
  }

  private Path agent() {
    return benchmarks.resolve("../agent/target/aau.jar").normalize();
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }
}
