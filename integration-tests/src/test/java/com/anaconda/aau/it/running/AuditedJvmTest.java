package com.anaconda.aau.it.running;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.anaconda.aau.it.harness.Build;
import com.anaconda.aau.it.harness.Fork;
import com.anaconda.aau.it.harness.JavaProcess;
import com.anaconda.aau.it.harness.Outcome;
import com.anaconda.aau.it.harness.RunningFork;
import com.anaconda.aau.it.harness.TokenString;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code ANACONDA_ANON_USAGE_AUDIT} records what was sent where. */
class AuditedJvmTest extends InFlightSuite {

  private final Path file = Build.freshDirectory("audit").resolve("audit.jsonl");

  @Test
  void writesARowPerHostAndOutcomeWhenTheJvmExits() throws IOException {
    String elsewhere = server.http("/3").replace("127.0.0.1", "localhost");

    run(
        urlConnection("/1", "/2")
            .arguments("GET", elsewhere)
            .agent("audit=" + file + ",anaconda_anon_usage_hosts=127.0.0.1"));

    assertEquals(
        List.of(
            row(server.authority(), "added", "aau/0.2.0 c/. s/.", 2),
            row(server.authority().replace("127.0.0.1", "localhost"), "out of scope", null, 1)),
        rows());
  }

  @Test
  void writesTokenValuesOnlyIfAsked() throws IOException {
    run(
        urlConnection("/1")
            .agent()
            .fork()
            .environment("ANACONDA_ANON_USAGE_AUDIT", file.toString())
            .environment("ANACONDA_ANON_USAGE_AUDIT_VALUES", "1"));

    String tokens = TokenString.atEndOf(userAgentOf("/1")).suffix();
    assertEquals(List.of(row(server.authority(), "added", tokens, 1)), rows());
  }

  @Test
  void notesAMisspelledSetting() throws IOException {
    run(
        urlConnection("/1")
            .agent("audit=" + file)
            .fork()
            .environment("ANACONDA_ANON_USAGE", "false"));

    assertEquals(
        List.of(
            row(server.authority(), "added", "aau/0.2.0", 1),
            "{\"time\":\"TIME\",\"pid\":PID,\"aau\":\"0.2.0\",\"note\":"
                + "\"ANACONDA_ANON_USAGE is not the name of a setting; treated as"
                + " anaconda_anon_usage: false <- ANACONDA_ANON_USAGE\"}"),
        rows());
  }

  @Test
  void appendsTheRowsOfManyJvmsToOneFile() throws IOException {
    List<RunningFork> running = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      Fork fork = urlConnection("/1", "/2", "/3").agent().fork();
      running.add(fork.environment("ANACONDA_ANON_USAGE_AUDIT", file.toString()).start());
    }
    running.forEach(jvm -> jvm.await().succeeded());

    String row = row(server.authority(), "added", "aau/0.2.0 c/. s/.", 3);
    assertEquals(Collections.nCopies(8, row), rows());
    for (RunningFork jvm : running) {
      assertTrue(Files.readString(file).contains("\"pid\":" + jvm.pid() + ","));
    }
  }

  @Test
  void showsTheRowsSoFarInInfoAndWritesThemOnDetach() throws IOException {
    during(
        "/2",
        pid -> {
          String info = Aau.run("info", "--pid", Long.toString(pid)).succeeded().stdout();
          String row = row(server.authority(), "added", "aau/0.2.0 c/. s/.", 2);
          assertTrue(
              info.lines().anyMatch(line -> AuditRows.anonymous(line.strip()).equals(row)), info);
          assertFalse(Files.exists(file));
          Aau.detach(pid);
          assertEquals(List.of(row), rowsNow());
        });

    run(urlConnection("/1", "/2", "/3").agent("audit=" + file));

    assertEquals(1, rows().size());
  }

  @Test
  void doesNotDisturbTheProgramIfTheFileCannotBeWritten() throws IOException {
    Path pipe = file.resolveSibling("pipe");
    new Fork(List.of("mkfifo", pipe.toString())).run().succeeded();

    run(urlConnection("/1").agent("audit=" + pipe));
    run(urlConnection("/2").agent("audit=/no/such/directory/file"));
  }

  @Test
  void loadsNoAuditClassUnlessAsked() {
    JavaProcess client = urlConnection("/1").options("-verbose:class").agent();
    String audit = "com.anaconda.aau.agent.audit.";

    assertFalse(client.run().succeeded().stdout().contains(audit));
    Outcome asked =
        client.fork().environment("ANACONDA_ANON_USAGE_AUDIT", file.toString()).run().succeeded();
    assertTrue(asked.stdout().contains(audit));
  }

  private static String row(String host, String outcome, String tokens, int count) {
    return "{\"time\":\"TIME\",\"pid\":PID,\"aau\":\"0.2.0\",\"client\":\"HttpUrlConnection\","
        + ("\"package\":\"sun.net.www.http\",\"host\":\""
            + host
            + "\",\"outcome\":\""
            + outcome
            + "\",")
        + (tokens == null ? "" : "\"tokens\":\"" + tokens + "\",")
        + ("\"count\":" + count + "}");
  }

  /** The rows, sorted. */
  private List<String> rows() throws IOException {
    return AuditRows.in(file);
  }

  private List<String> rowsNow() {
    try {
      return rows();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
