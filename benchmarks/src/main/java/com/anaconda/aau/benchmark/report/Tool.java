package com.anaconda.aau.benchmark.report;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A way to count the clients in a log.
 *
 * @param counts matches the number of clients in the output, or null if the tool does not count
 *     clients
 * @param most the largest number of days to give the tool
 */
record Tool(String name, List<String> command, Pattern counts, int most) {
  static final String OURS = "aau-report: all";

  private static final int ANY = Integer.MAX_VALUE;
  private static final Pattern NUMBER = Pattern.compile("^(\\d+)$", Pattern.MULTILINE);

  /**
   * Counts the clients of each day and of all days together, with as little work for awk as
   * possible.
   */
  private static final String AWK =
      "match($0, / aau\\/[0-9.]+ c\\/[^ \"]+/) {"
          + " split(substr($0, RSTART, RLENGTH), t, \" c/\");"
          + " all[t[2]]; day[substr($4, 2, 11) t[2]] }"
          + " END { n = 0; for (c in all) n++; print n }";

  /** Returns the tools that are installed here. */
  static List<Tool> installed(Path benchmarks) {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    List<Tool> tools = new ArrayList<>();
    tools.add(
        new Tool(
            OURS,
            List.of(
                java.toString(),
                "-jar",
                benchmarks.resolve("../report/target/aau-report.jar").toString(),
                "--json"),
            Pattern.compile("\"clients\" : (\\d+)"),
            ANY));
    tools.add(
        new Tool(
            "DuckDB: clients",
            List.of(
                java.toString(),
                "-cp",
                System.getProperty("java.class.path"),
                DuckDbCount.class.getName()),
            NUMBER,
            Days.of(10)));
    add(tools, "gawk: clients", List.of("gawk", AWK), NUMBER, Days.of(10));
    add(tools, "mawk: clients", List.of("mawk", AWK), NUMBER, Days.of(10));
    add(
        tools,
        "GoAccess: visitors",
        List.of("goaccess", "--no-global-config", "--log-format=COMBINED", "-o", "goaccess.json"),
        Pattern.compile("\"unique_visitors\": (\\d+)"),
        Days.of(1));
    add(tools, "grep -c: lines", List.of("grep", "-c", " aau/"), null, ANY);
    return tools;
  }

  private static void add(
      List<Tool> tools, String name, List<String> command, Pattern counts, int most) {
    for (String directory : System.getenv("PATH").split(":")) {
      if (Files.isExecutable(Path.of(directory, command.get(0)))) {
        tools.add(new Tool(name, command, counts, most));
        return;
      }
    }
    System.err.println(command.get(0) + " is not installed, so the comparison omits it.");
  }

  List<String> commandFor(Path log) {
    List<String> whole = new ArrayList<>(command);
    whole.add(log.toString());
    return whole;
  }

  /** Returns the number of clients in the output, or -1 if there is none. */
  long clients(String output) {
    Matcher number = counts == null ? null : counts.matcher(output);
    return number != null && number.find() ? Long.parseLong(number.group(1)) : -1;
  }
}
