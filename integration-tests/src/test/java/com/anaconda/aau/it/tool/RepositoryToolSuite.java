package com.anaconda.aau.it.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.anaconda.aau.it.harmless.Comparison;
import com.anaconda.aau.it.harness.Fork;
import com.anaconda.aau.it.harness.JavaProcess;
import com.anaconda.aau.it.harness.JavaVersion;
import com.anaconda.aau.it.harness.Outcome;
import com.anaconda.aau.it.harness.RecordedRequest;
import com.anaconda.aau.it.harness.TokenString;
import com.anaconda.aau.it.harness.UsageReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The tests for every tool that fetches from Maven repositories. Runs the tool twice, without and
 * with the agent, and compares the results.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(ToolRowWriter.class)
abstract class RepositoryToolSuite {

  private static final Pattern DOWNLOAD = Pattern.compile("\"GET [^ ]+\\.(jar|zip) [^ ]+\" 200 ");

  @AutoClose final WatchedRepository repository = new WatchedRepository();
  private final LoadedClients clients = new LoadedClients();
  private ToolRun without;
  private ToolRun with;
  private UsageReport report;

  abstract Tool tool();

  /** The prefixes that the tool's own User-Agents can have. */
  abstract List<String> userAgents();

  /**
   * Prepares the tool to fetch {@link ToyRepository#COORDINATES} from the workplace's repository.
   *
   * @param options options for the JVM that makes the requests
   */
  abstract Fork start(Workplace place, List<String> options) throws IOException;

  /** Returns why the tool does not run on a Java version or on this machine, or null if it does. */
  String obstacle(int java) {
    return null;
  }

  /** Returns the number of JVMs that make requests. */
  int jvms() {
    return 1;
  }

  Noise noise() {
    return Noise.NONE;
  }

  @BeforeAll
  final void runWithoutTheAgentAndWithIt() throws IOException {
    String obstacle = obstacle(JavaVersion.OF_FORKS);
    assumeTrue(obstacle == null, obstacle);
    Workplace place = repository.workplace();
    without = run(place, "without", clients.options());
    List<String> options = new ArrayList<>(clients.options());
    options.add(JavaProcess.agentOption());
    with = run(place, "with", options);
  }

  private ToolRun run(Workplace place, String name, List<String> options) throws IOException {
    Fork tool = start(place, options).environment("HOME", place.home().toString());
    int before = repository.requests().size();
    Outcome outcome = tool.run().succeeded();
    List<RecordedRequest> all = repository.requests();
    return new ToolRun(outcome, all.subList(before, all.size()), place.moveTo(name));
  }

  @Test
  final void fetchesTheCompleteArtifact() throws IOException {
    repository.toys().assertArrivedIn(with.files());
  }

  @Test
  final void sendsTheToolsUserAgentFollowedByTheTokensWithEveryRequest() {
    List<String> missing = new ArrayList<>(userAgents());
    for (TokenString tokens : tokens()) {
      assertTrue(userAgents().stream().anyMatch(tokens.own()::startsWith), tokens::own);
      missing.removeIf(tokens.own()::startsWith);
    }
    assertEquals(List.of(), missing);
  }

  @Test
  final void sendsOneSessionPerJvmAndTheSameClientTokenFromAll() throws IOException {
    List<String> suffixes = tokens().stream().map(TokenString::suffix).distinct().toList();

    assertEquals(jvms(), suffixes.size(), suffixes::toString);
    Path file = with.files().resolve("home/.conda/aau_token");
    List<String> users = tokens().stream().map(TokenString::client).distinct().toList();
    assertEquals(List.of(Files.readString(file)), users);
  }

  @Test
  final void sendsTheSameRequestsAsWithoutTheAgent() {
    assertEquals(
        lines(without, RecordedRequest::userAgent), lines(with, request -> request.tokens().own()));
  }

  private static List<String> lines(ToolRun run, Function<RecordedRequest, String> userAgent) {
    return run.requests().stream()
        .map(it -> it.method() + " " + it.target() + " " + userAgent.apply(it))
        .sorted()
        .toList();
  }

  @Test
  final void printsTheSameAsWithoutTheAgent() {
    Comparison.assertSame(
        noise().removedFrom(without.outcome()), noise().removedFrom(with.outcome()));
  }

  @Test
  final void writesTheSameFilesAsWithoutTheAgent() throws IOException {
    List<String> ours =
        List.of(
            "only the second has home/.conda/aau_token",
            "only the second has home/.conda/aau_token_host");

    assertEquals(ours, FileTrees.differences(without.files(), with.files(), noise()));
  }

  @Test
  final void reportsClientsSessionsAndRequests() throws IOException {
    String sessions = jvms() == 1 ? "1 session" : jvms() + " sessions";
    int requests = repository.requests().size();

    assertEquals(
        "1 client, " + sessions + ", 0 environments in " + requests + " requests",
        report().headline());
    for (String userAgent : userAgents()) {
      assertTrue(
          report().tools().stream().anyMatch(tool -> tool.startsWith(userAgent)),
          () -> userAgent + " is missing from the report");
    }
  }

  /** Descriptors, checksums and uploads do not count. */
  @Test
  final void reportsOnlyDownloadsOfPackages() throws IOException {
    Path log = repository.log();
    List<String> downloads =
        Files.readAllLines(log).stream().filter(DOWNLOAD.asPredicate()).toList();
    long ofToy = downloads.stream().filter(line -> line.contains("/toy-1.0.jar ")).count();

    List<UsageReport.Row> packages = report().packages();

    assertTrue(
        packages.contains(new UsageReport.Row("maven com.example:toy 1.0", (int) ofToy, 1)),
        packages::toString);
    int counted = packages.stream().mapToInt(UsageReport.Row::downloads).sum();
    assertEquals(downloads.size(), counted, packages::toString);
  }

  private UsageReport report() throws IOException {
    if (report == null) {
      report = UsageReport.of(repository.log());
    }
    return report;
  }

  final ToolRun withTheAgent() {
    return with;
  }

  final List<TokenString> tokens() {
    return with.requests().stream().map(RecordedRequest::tokens).toList();
  }

  final LoadedClients clients() {
    return clients;
  }
}
