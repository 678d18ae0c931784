package com.anaconda.aau.it.matrix;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The table of clients in {@code docs/clients.md}, generated from test results. */
final class ClientsTable {

  /**
   * The versions in each row, in the order of the client's list, keyed by the row's other cells.
   */
  private final Map<List<String>, Set<String>> rows = new LinkedHashMap<>();

  /** The versions that fail, by library and reason. */
  private final Map<String, Map<String, Set<String>>> failures = new LinkedHashMap<>();

  private final DocumentedPart part = new DocumentedPart("clients.md", ClientVersionsTest.class);

  void add(ClientLibrary library, ClientVersion version, Shape shape, Evidence seen) {
    add(
        library,
        version,
        seen.protocols(),
        shape.woven().stream()
            .map(method -> "`" + method + "`")
            .distinct()
            .collect(Collectors.joining("<br>")));
  }

  /** Adds what the documentation says about a library that needs a later Java version. */
  void addUnseen(ClientLibrary library) throws IOException {
    List<String[]> committed =
        part.committed()
            .lines()
            .filter(line -> line.startsWith("| " + library.name() + "<br>"))
            .map(line -> line.split(" ?\\| ?"))
            .toList();
    for (ClientVersion version : library.versions()) {
      for (String[] row : committed) {
        List<String> versions = List.of(row[2].replace("\\*", "").split(", "));
        if (row[1].endsWith("`" + version.artifact() + "`")
            && versions.contains(version.number())) {
          add(library, version, row[3], row[4]);
        }
      }
    }
  }

  private void add(ClientLibrary library, ClientVersion version, String protocols, String woven) {
    Set<String> reasons =
        library.failuresOf(version).stream()
            .map(ClientLibrary.Failure::reason)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    rows.computeIfAbsent(
            List.of(library.name(), "`" + version.artifact() + "`", protocols, woven),
            row -> new LinkedHashSet<>())
        .add(version.number() + "\\*".repeat(reasons.size()));
    for (String reason : reasons) {
      failures
          .computeIfAbsent(library.name(), name -> new LinkedHashMap<>())
          .computeIfAbsent(reason, key -> new LinkedHashSet<>())
          .add(version.number());
    }
  }

  /** Asserts that the documentation has this table. */
  void assertIsCommitted() throws IOException {
    part.assertIs(text());
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    text.append("| client | versions | HTTP | woven |\n|---|---|---|---|\n");
    rows.forEach(
        (row, versions) ->
            text.append(
                String.format(
                    "| %s<br>%s | %s | %s | %s |%n",
                    row.get(0), row.get(1), String.join(", ", versions), row.get(2), row.get(3))));
    if (!failures.isEmpty()) {
      text.append("\n\\* With or without the agent:\n\n");
      failures.forEach(
          (library, reasons) ->
              reasons.forEach(
                  (reason, versions) ->
                      text.append(
                          String.format(
                              "- %s %s: %s%n", library, String.join(", ", versions), reason))));
    }
    return text.toString();
  }
}
