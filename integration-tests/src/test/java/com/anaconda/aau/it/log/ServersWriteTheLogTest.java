package com.anaconda.aau.it.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.anaconda.aau.it.client.jdk.HttpUrlConnectionCaller;
import com.anaconda.aau.it.harness.Build;
import com.anaconda.aau.it.harness.JavaProcess;
import com.anaconda.aau.it.harness.Outcome;
import com.anaconda.aau.it.harness.UsageReport;
import com.anaconda.aau.it.program.ClientMain;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Sends the same requests to each server, with and without the agent. The report must match them.
 */
class ServersWriteTheLogTest {

  static final String PACKAGE = "/com/example/toy/1.0/toy-1.0.jar";

  /** UTF-8 and a lone byte of ISO 8859-1, with one character for each byte sent. */
  private static final String ODD =
      "odd \"quoted\" \\ back\\slash/1.0 {a|b} #1 f\u00c3\u00bcr \u00e9";

  private static final Map<String, String> FIGURES =
      Map.of(
          "requests", "9",
          "tagged", "4",
          "optedOut", "1",
          "untagged", "3",
          "malformed", "1",
          "clients", "2",
          "sessions", "3",
          "environments", "1");

  private static final List<LogWritingServer> SERVERS =
      List.of(
          new NginxServer(),
          new ApacheServer(),
          new CaddyServer(),
          new HaproxyServer(),
          new SquidServer(),
          new LighttpdServer(),
          new TomcatServer(),
          new JettyServer());

  private static final List<LogWritingServer> RUNNING = new ArrayList<>();

  @BeforeAll
  static void ask() throws Exception {
    for (LogWritingServer server : SERVERS) {
      if (server.missing().isEmpty()) {
        server.start();
        RUNNING.add(server);
      }
    }
    JavaProcess first =
        client(Build.freshDirectory("home"))
            .environment("CONDA_PREFIX", Build.freshDirectory("prefix").toString());
    ask(first.agent(), "Apache-Maven/3.9.9 (Java 17.0.15; Linux 6.1)", PACKAGE, "/missing");
    ask(first.agent(), "Gradle/8.11.1", PACKAGE);
    JavaProcess second = client(Build.freshDirectory("home"));
    ask(second.agent().options("-Dfile.encoding=ISO-8859-1"), ODD, PACKAGE);
    ask(second.agent().environment("CONDA_ANACONDA_ANON_USAGE", "no"), "sbt/1.10", PACKAGE);
    ask(second, "Coursier/2.0", PACKAGE, "/missing?x=%20aau/0.2.0%20c/AAAAAAAAAAAAAAAAAAAAAA");
    ask(second, "x/1 aau/0.2.0 c/short", PACKAGE);
    stop();
  }

  private static JavaProcess client(Path home) {
    return JavaProcess.of(
            ClientMain.class, "--client", HttpUrlConnectionCaller.class.getName(), "--user-agent")
        .environment("HOME", home.toString())
        // Needed for the non-ASCII argument.
        .environment("LC_ALL", "C.UTF-8");
  }

  private static void ask(JavaProcess client, String userAgent, String... paths) {
    List<String> arguments = new ArrayList<>(List.of(userAgent));
    for (LogWritingServer server : RUNNING) {
      for (String path : paths) {
        arguments.addAll(List.of("GET", "http://127.0.0.1:" + server.port() + path));
      }
    }
    Outcome outcome = client.arguments(arguments.toArray(String[]::new)).run().succeeded();
    long answers = outcome.stdout().lines().filter(line -> line.matches("200|404")).count();
    assertEquals((long) RUNNING.size() * paths.length, answers, outcome::toString);
  }

  @AfterAll
  static void stop() throws Exception {
    for (LogWritingServer server : RUNNING) {
      server.stop();
    }
    RUNNING.clear();
  }

  static Stream<Arguments> logs() {
    return SERVERS.stream()
        .flatMap(server -> server.formats().stream().map(format -> Arguments.of(server, format)));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("logs")
  void reportsTheRequestsMade(LogWritingServer server, String format) throws Exception {
    assumeTrue(server.missing().isEmpty(), server.missing());
    Path log = server.log(format);
    Path tables = Build.freshDirectory("report");
    List<String> arguments =
        new ArrayList<>(List.of(log.toString(), "--by", "month", "--csv", tables.toString()));
    arguments.addAll(server.reportOptions(format));

    Outcome report = UsageReport.run(arguments.toArray(String[]::new));

    String written = Files.readString(log, StandardCharsets.ISO_8859_1);
    assertEquals("", report.stderr(), written);
    assertEquals(FIGURES, figures(tables.resolve("periods.csv")), written);
    String packages = Files.readString(tables.resolve("packages.csv"));
    assertTrue(packages.contains("\nmaven,com.example:toy,6,2,1,1\n"), packages + written);
  }

  /** The only row of a table, keyed by column name. */
  private static Map<String, String> figures(Path table) throws IOException {
    List<String> lines = Files.readAllLines(table);
    assertEquals(2, lines.size(), lines::toString);
    String[] names = lines.get(0).split(",");
    String[] values = lines.get(1).split(",");
    Map<String, String> figures = new TreeMap<>();
    for (int i = 0; i < names.length; i++) {
      if (FIGURES.containsKey(names[i])) {
        figures.put(names[i], values[i]);
      }
    }
    return figures;
  }
}
