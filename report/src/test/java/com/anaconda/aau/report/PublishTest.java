package com.anaconda.aau.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.anaconda.aau.report.judge.KnownLog;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests what {@code --publish} discloses. */
class PublishTest {
  private static final Set<String> DISTINCT =
      Set.of(
          "clients",
          "newClients",
          "returningClients",
          "oneDayClients",
          "mirrorLikeClients",
          "sessions",
          "environments",
          "accounts",
          "installers",
          "organizations",
          "machines",
          "seenAgain",
          "requests",
          "tagged",
          "optedOut",
          "untagged",
          "malformed",
          "downloads");

  @TempDir Path directory;

  @Test
  void publishesOnlyMultiplesOfTen() throws Exception {
    Path log = directory.resolve("access.log");
    new KnownLog(7, LocalDate.of(2026, 10, 20), 60, 4, 80).write(log, 40);
    JsonNode report = json(log);
    List<Long> counts = new ArrayList<>();
    counts(report, counts);
    assertTrue(counts.size() > 500, "counts: " + counts.size());
    for (long count : counts) {
      // The difference between two multiples of ten is a multiple of ten, too.
      assertEquals(0, count % 10);
    }
    assertFalse(report.get("packages").isEmpty());
    report.get("packages").forEach(row -> assertTrue(row.get("clients").asLong() >= 10));
    report.get("tools").forEach(row -> assertTrue(row.get("clients").asLong() >= 10));
    report
        .findValues("versions")
        .forEach(rows -> rows.forEach(row -> assertTrue(row.get("clients").asLong() >= 10)));
  }

  @Test
  void combinesSmallGroupsSoThatTheTotalDoesNotDiscloseThem() throws Exception {
    // 12 clients use one tool and 5 use another: 17 - 12 would disclose the 5.
    JsonNode report = json(log(12, 5));
    assertEquals(20, report.get("total").get("clients").asLong());
    assertEquals("[15,24]", report.get("total").get("clientsBetween").toString());
    assertEquals(1, report.get("tools").size());
    assertEquals(10, report.get("tools").get(0).get("clients").asLong());
    assertEquals("[0,9]", report.get("toolsOthers").get("countBetween").toString());
  }

  @Test
  void doesNotDiscloseHowManyToolsPackagesAndVersionsAFewUse() throws Exception {
    JsonNode one = json(log(12, 0, 1));
    JsonNode two = json(log(12, 0, 2));
    for (String name : List.of("toolCount", "toolsWithTokens", "toolsOthers", "packagesOthers")) {
      assertTrue(one.has(name), name);
      assertEquals(one.get(name), two.get(name), name);
    }
    assertEquals(1, one.get("packages").get(0).get("versionCount").asInt());
    assertEquals(1, two.get("packages").get(0).get("versionCount").asInt());
  }

  @Test
  void roundsDaysToWeeksAndAveragesToDays() throws Exception {
    Path log = directory.resolve("access.log");
    // A Tuesday.
    new KnownLog(7, LocalDate.of(2026, 10, 20), 60, 4, 80).write(log, 40);
    JsonNode report = json(log);
    Set<String> whole = Set.of("activeDays", "daysToHalf", "firstSeen");
    List<String> rounded = new ArrayList<>();
    for (String name : whole) {
      report.findValues(name).forEach(value -> rounded.add(name + " " + value.asText()));
    }
    assertTrue(rounded.size() > 30, rounded.toString());
    for (String figure : rounded) {
      String value = figure.substring(figure.indexOf(' ') + 1);
      boolean isRound =
          switch (figure.substring(0, figure.indexOf(' '))) {
            case "activeDays" -> Double.parseDouble(value) % 1 == 0;
            case "daysToHalf" -> Integer.parseInt(value) % 7 == 0;
            default ->
                value.equals("2026-10-20")
                    || LocalDate.parse(value).getDayOfWeek() == DayOfWeek.MONDAY;
          };
      assertTrue(isRound, figure);
    }
  }

  @Test
  void doesNotDiscloseTheActiveDaysOfAFew() throws Exception {
    JsonNode report = json(log(9, 0));
    assertFalse(report.has("activeDays"), "of all");
    assertFalse(Reports.run(log(9, 0).toString(), "--publish").out().contains("days of a month"));
    // 12 clients have only one environment.
    Path log = log(12, 0);
    Files.writeString(log, Files.readString(log).replaceAll("e/M\\d+A+", "e/" + "A".repeat(22)));
    JsonNode tool = json(log).get("tools").get(0);
    assertFalse(tool.has("activeDays"), tool.toString());
    assertFalse(tool.has("daysToHalf"), tool.toString());
    Path csv = directory.resolve("csv");
    Reports.run(log.toString(), "--publish", "--csv", csv.toString());
    assertTrue(Files.readString(csv.resolve("tools.csv")).endsWith(",,2026-11-28,,\n"));
  }

  @Test
  void doesNotDiscloseHowFewOrganizationsThereAre() throws Exception {
    Path log = log(12, 0);
    Files.writeString(log, Files.readString(log).replace("\"\n", " o/acme\"\n"));
    JsonNode report = json(log);
    assertEquals("[0,9]", report.get("organizationsOthers").get("countBetween").toString());
    assertEquals(0, report.get("organizationsOthers").get("count").asLong());
    String tables = Reports.run(log.toString(), "--publish").out();
    assertTrue(tables.contains("\nOrganizations\n  <10, combined: "), tables);
  }

  @Test
  void doesNotSayThatAPackageHasNoVersions() throws Exception {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      String path = "/com/e/a/%1$d/a-%1$d.jar ".formatted(i % 4);
      lines.add(line("Tool/1", "V" + i).replace("/x ", path));
    }
    Path log = Files.write(directory.resolve("versions.log"), lines);
    Path csv = directory.resolve("csv");

    String tables = Reports.run(log.toString(), "--publish", "--csv", csv.toString()).out();

    assertTrue(tables.matches("(?s).*maven com\\.e:a +~10 +~10 +10 +<10\\s*\n.*"), tables);
    String packages = Files.readString(csv.resolve("packages.csv"));
    assertTrue(packages.endsWith("maven,com.e:a,10,10,10,\n"), packages);
  }

  @Test
  void showsNoLineThatCouldNotBeRead() throws Exception {
    Path log = log(12, 0);
    Files.writeString(log, Files.readString(log) + "an unusual line\n");
    String shown = Reports.run(log.toString()).err();
    assertTrue(shown.contains("xx xxxxxxx xxxx"), shown);
    String published = Reports.run(log.toString(), "--publish").err();
    assertTrue(published.matches("aau-report: 1 of \\d+ lines could not be read; .*\n"), published);
  }

  @Test
  void saysFewerThanTenInsteadOfTheNumber() throws Exception {
    Path log = log(9, 0);
    JsonNode total = json(log).get("total");
    assertEquals(0, total.get("clients").asLong());
    assertEquals("[0,9]", total.get("clientsBetween").toString());
    assertEquals(0, total.get("accounts").asLong());
    assertFalse(total.has("accountsBetween"), "none is none");
    String tables = Reports.run(log.toString(), "--publish").out();
    assertTrue(tables.startsWith("<10 clients"), tables);
    Path csv = directory.resolve("csv");
    Reports.run(log.toString(), "--publish", "--csv", csv.toString());
    String periods = Files.readString(csv.resolve("periods.csv"));
    assertTrue(periods.contains("2026-11-28,2026-11-29,10,10,0,0,0,,,"), periods);
  }

  @Test
  void reportsTheSameRangeForOneAndNineClients() throws Exception {
    assertEquals(
        json(log(1, 0)).get("total").get("clientsBetween"),
        json(log(9, 0)).get("total").get("clientsBetween"));
  }

  private static void counts(JsonNode node, List<Long> counts) {
    node.fields()
        .forEachRemaining(
            field -> {
              if (DISTINCT.contains(field.getKey()) && field.getValue().isNumber()) {
                counts.add(field.getValue().asLong());
              } else if (field.getKey().equals("seenAgain")) {
                field.getValue().forEach(count -> counts.add(count.asLong()));
              }
            });
    node.forEach(child -> counts(child, counts));
  }

  private Path log(int some, int others) throws IOException {
    List<String> lines = new ArrayList<>();
    IntStream.range(0, some).forEach(i -> lines.add(line("Apache-Maven/3.9.9", "M" + i)));
    IntStream.range(0, others).forEach(i -> lines.add(line("Gradle/8.11", "G" + i)));
    return Files.write(directory.resolve("few.log"), lines);
  }

  /** Also writes how a number of clients uses a tool, package and version that no other uses. */
  private Path log(int some, int others, int loners) throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(log(some, others)));
    lines.replaceAll(line -> line.replace("/x ", "/com/e/a/1/a-1.jar "));
    for (int i = 2; i < loners + 2; i++) {
      String who = "L" + i;
      lines.add(line("Tool/" + i, who).replace("/x ", "/com/e/a/%1$d/a-%1$d.jar ".formatted(i)));
      lines.add(line("Tool/" + i, who).replace("/x ", "/com/e/b%1$d/1/b%1$d-1.jar ".formatted(i)));
    }
    return Files.write(directory.resolve("loners.log"), lines);
  }

  private static String line(String tool, String who) {
    String token = (who + "A".repeat(22)).substring(0, 22);
    return "10.0.0.1 - - [28/Nov/2026:22:14:33 +0000] \"GET /x HTTP/1.1\" 200 1 \"-\" \""
        + tool
        + " aau/0.1.0 c/%1$s s/%1$s e/%1$s\"".formatted(token);
  }

  private static JsonNode json(Path log) throws IOException {
    Reports.Printed printed = Reports.run(log.toString(), "--json", "--publish");
    assertEquals(0, printed.status(), printed.err());
    return new ObjectMapper().readTree(printed.out());
  }
}
