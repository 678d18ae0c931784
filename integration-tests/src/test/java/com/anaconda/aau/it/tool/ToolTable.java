package com.anaconda.aau.it.tool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Generates docs/tools.md from the rows that test runs on one or more Java versions have written.
 */
final class ToolTable {

  private static final List<Integer> JAVAS = List.of(8, 11, 17, 21, 25, 26);

  private static final String HEAD =
      """
      # Package tools

      This table lists the package tools that the tests in `it.tool` (module `integration-tests`) run. Each tool fetches an artifact from a repository on the same machine, first without the agent and then with it.
      Every request that the repository received carried the tool's own User-Agent followed by the tokens. Apart from that, the requests, the exit code, stdout, stderr and the files were the same in both runs.
      Most tools that can publish did so, too, and their uploads arrived complete.

      This file is generated. Each test writes its row to `integration-tests/target/it/tools`, and `ToolTable` merges the rows of runs on several JDKs:

          for jdk in /path/to/jdk-17 /path/to/jdk-25; do
            mvn -pl integration-tests verify -Dit.agent=$PWD/agent/target/aau.jar -Dit.java.home=$jdk \\
              -Pexhaustive -Dit.sbt=true -Dtest='com.anaconda.aau.it.tool.*Test' -Dsurefire.failIfNoSpecifiedTests=false
          done
          java -cp integration-tests/target/test-classes com.anaconda.aau.it.tool.ToolTable docs/tools.md integration-tests/target/it/tools

      On Debian, `integration-tests/containers/jdk-homes.sh DIRECTORY` installs JDK 8 to 26.

      """;

  private static final Comparator<ToolRow> BY_TOOL =
      Comparator.comparing(ToolRow::tool, String.CASE_INSENSITIVE_ORDER)
          .thenComparing(ToolRow::test)
          .thenComparing(ToolRow::java);

  private ToolTable() {}

  /** Arguments: the file to write, then the folders with rows. */
  public static void main(String[] arguments) throws IOException {
    List<ToolRow> rows = new ArrayList<>();
    for (String folder : List.of(arguments).subList(1, arguments.length)) {
      try (Stream<Path> files = Files.list(Path.of(folder))) {
        for (Path file : files.filter(ToolRow::isRow).toList()) {
          rows.add(ToolRow.read(file));
        }
      }
    }
    Files.writeString(Path.of(arguments[0]), HEAD + table(rows));
  }

  private static String table(List<ToolRow> rows) {
    Collection<List<ToolRow>> tools =
        rows.stream()
            .sorted(BY_TOOL)
            .collect(Collectors.groupingBy(ToolRow::test, LinkedHashMap::new, Collectors.toList()))
            .values();
    StringBuilder table = new StringBuilder();
    Map<String, List<String>> gaps = new TreeMap<>();
    line(table, "tool", "version", "HTTP client", "JVM options through", "User-Agent");
    JAVAS.forEach(java -> table.append(" JDK ").append(java).append(" |"));
    table.append("\n|").append("---|".repeat(5 + JAVAS.size())).append('\n');
    for (List<ToolRow> tool : tools) {
      ToolRow first = tool.get(0);
      String clients = latest(tool, ToolRow::clients);
      String userAgents = code(latest(tool, ToolRow::userAgents));
      String version = latest(tool, ToolRow::version);
      line(table, first.tool(), version, clients, first.options(), userAgents);
      JAVAS.forEach(java -> table.append(ran(tool, java) ? " yes |" : " |"));
      table.append('\n');
      String name = first.tool() + " " + version;
      gaps(tool).forEach(gap -> gaps.computeIfAbsent(gap, key -> new ArrayList<>()).add(name));
    }
    table.append(
        "\nAn empty cell means that the tool does not run on that JDK, with or without the agent."
            + " Such a tool prints:\n\n");
    gaps.forEach(
        (gap, names) ->
            table
                .append("- ")
                .append(gap)
                .append(": ")
                .append(String.join("; ", names))
                .append('\n'));
    return table.toString();
  }

  private static void line(StringBuilder table, String... cells) {
    table.append('|');
    for (String cell : cells) {
      table.append(' ').append(cell.replace("\n", "<br>")).append(" |");
    }
  }

  private static String code(String lines) {
    return lines.lines().map(line -> "`" + line + "`").collect(Collectors.joining("\n"));
  }

  /** The value from the latest Java version that has one. */
  private static String latest(List<ToolRow> tool, Function<ToolRow, String> column) {
    return tool.stream().map(column).filter(it -> !it.isEmpty()).reduce("", (a, b) -> b);
  }

  private static boolean ran(List<ToolRow> tool, int java) {
    return tool.stream().anyMatch(row -> row.java() == java && row.obstacle().isEmpty());
  }

  /** The reasons why a tool does not run, each with the Java versions that it applies to. */
  private static List<String> gaps(List<ToolRow> tool) {
    Map<String, List<String>> javas = new TreeMap<>();
    for (int java : JAVAS) {
      if (!ran(tool, java)) {
        String reason =
            tool.stream()
                .filter(row -> row.java() == java)
                .map(ToolRow::obstacle)
                .findFirst()
                .orElse("not run yet");
        javas.computeIfAbsent(reason, key -> new ArrayList<>()).add(Integer.toString(java));
      }
    }
    return javas.entrySet().stream()
        .map(gap -> gap.getKey() + " (JDK " + String.join(", ", gap.getValue()) + ")")
        .toList();
  }
}
