package com.anaconda.aau.it.running;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.anaconda.aau.it.harness.Build;
import com.anaconda.aau.it.harness.JavaProcess;
import com.anaconda.aau.it.harness.Outcome;
import com.anaconda.aau.it.harness.TestCertificate;
import com.anaconda.aau.it.program.RawRequests;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodInsnNode;

/** An audit lists requests that no hook saw. */
class UnseenRequestsTest extends InFlightSuite {

  private static final String CHANNEL = "sun.nio.ch.SocketChannelImpl";

  private final Path file = Build.freshDirectory("audit").resolve("audit.jsonl");

  @ParameterizedTest
  @ValueSource(
      strings = {"socket", "byte-by-byte", "channel", "direct-buffer", "gathering", "asynchronous"})
  void listsARequestInClearText(String way) throws IOException {
    run(raw(way, server.http("/secret")).agent("audit=" + file));

    assertEquals(List.of(row(server.http("/"), "HTTP/1.1", 1)), AuditRows.in(file));
    assertEquals("raw/1", userAgentOf("/secret"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"tls-socket", "tls-engine"})
  void listsARequestOverTls(String way) throws IOException {
    run(raw(way, server.https("/secret")).agent("audit=" + file));

    assertEquals(List.of(row(server.https("/"), "HTTP/1.1", 1)), AuditRows.in(file));
  }

  @Test
  void listsARequestOverHttp2() throws IOException {
    run(raw("http2", server.http("/")).agent("audit=" + file));

    assertEquals(List.of(row(server.http("/"), "HTTP/2", 1)), AuditRows.in(file));
  }

  @Test
  void countsConnectionsOfTheSameClassToTheSameHost() throws IOException {
    String url = server.http("/");
    run(
        raw("socket", url, "channel", url, "socket", url)
            .fork()
            .environment("ANACONDA_ANON_USAGE_AUDIT", file.toString()));

    assertFalse(Files.exists(file), "no agent");

    run(
        raw("socket", url, "channel", url, "socket", url)
            .agent()
            .fork()
            .environment("ANACONDA_ANON_USAGE_AUDIT", file.toString()));

    assertEquals(List.of(row(url, "HTTP/1.1", 3)), AuditRows.in(file));
  }

  @Test
  void createsNoFileIfThereIsNothingToReport() {
    run(raw("no-request", server.http("/")).agent("audit=" + file));

    assertFalse(Files.exists(file));
  }

  /** The response of a server in this JVM is not a request, even if it looks like one. */
  @Test
  void doesNotListResponses() throws IOException {
    run(raw("echo", server.http("/")).agent("audit=" + file));

    assertEquals(List.of(row(server.http("/"), "HTTP/1.1", 1)), AuditRows.in(file));
  }

  /** Otherwise, code in the JVM could see what other code sends over TLS. */
  @Test
  void letsNoOtherCodeObserveRequests() throws IOException {
    String url = server.http("/");
    run(raw("socket", url, "take-over", url, "socket", url).agent("audit=" + file));

    assertEquals(List.of(row(url, "HTTP/1.1", 2)), AuditRows.in(file));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void listsRequestsAfterAnAuditIsSwitchedOn(boolean startsWithAgent) throws IOException {
    during("/1", pid -> attachWithAudit(pid));
    during(
        "/3",
        pid -> {
          String info = Aau.run("info", "--pid", Long.toString(pid)).succeeded().stdout();
          String words = RawRequests.class.getName() + " to " + server.authority();
          assertTrue(
              info.contains("No hook saw") && info.contains(words + " (HTTP/1.1): 2 connections"),
              info);
        });

    JavaProcess raw =
        raw("socket", server.http("/1"), "channel", server.http("/2"), "socket", server.http("/3"));
    run(startsWithAgent ? raw.agent() : raw);

    assertEquals(List.of(row(server.http("/"), "HTTP/1.1", 2)), AuditRows.in(file));
  }

  @Test
  void restoresTheJdksClassesOnDetach() {
    during(
        "/1",
        pid -> {
          TestAgent observer = new TestAgent(pid);
          attachWithAudit(pid);
          assertNotEquals(List.of(), observedMethods(observer.dump(CHANNEL)));
          Aau.detach(pid);
          assertEquals(List.of(), observedMethods(observer.dump(CHANNEL)));
          assertEquals(0, observer.count("com.anaconda.aau.agent.wire."));
        });

    run(raw("channel", server.http("/1"), "channel", server.http("/2")));

    assertFalse(Files.exists(file) && fileText().contains("not seen"), this::fileText);
  }

  @Test
  void leavesTheJdksClassesAloneWithoutAnAudit() {
    during("/2", pid -> assertEquals(List.of(), observedMethods(new TestAgent(pid).dump(CHANNEL))));

    run(raw("channel", server.http("/1"), "channel", server.http("/2")).agent());
  }

  /** The transformer reads only the first 16 KB of the environment. */
  @ParameterizedTest
  @ValueSource(ints = {1, 20_000})
  void loadsNoClassOfItsOwnWithoutAnAudit(int sizeOfEnvironment) {
    Outcome outcome =
        raw("channel", server.http("/1"))
            .agent()
            .options("-verbose:class")
            .environment("LARGE", "x".repeat(sizeOfEnvironment))
            .run()
            .succeeded();

    List<String> ours =
        outcome.stdout().lines().filter(line -> line.contains("com.anaconda.aau.agent.")).toList();
    assertFalse(outcome.stdout().contains("AauWire"), outcome::stdout);
    assertEquals(2, ours.size(), ours::toString);
  }

  /** The methods that call the observer. (The JVM may keep the constants of a removed call.) */
  private static List<String> observedMethods(byte[] classFile) {
    ClassNode node = new ClassNode();
    new ClassReader(classFile).accept(node, ClassReader.SKIP_FRAMES);
    return node.methods.stream()
        .filter(
            method ->
                Arrays.stream(method.instructions.toArray())
                    .anyMatch(
                        code ->
                            code instanceof MethodInsnNode call
                                && call.owner.equals("java/net/AauWire")))
        .map(method -> method.name + method.desc)
        .toList();
  }

  private void attachWithAudit(long pid) {
    Aau.run("attach", Long.toString(pid), "audit=" + file).succeeded();
  }

  private String fileText() {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return e.toString();
    }
  }

  private JavaProcess raw(String... waysAndUrls) {
    return program(RawRequests.class, waysAndUrls).options(TestCertificate.trustOptions());
  }

  private static String row(String url, String protocol, int count) {
    return "{\"time\":\"TIME\",\"pid\":PID,\"aau\":\"0.2.0\",\"outcome\":\"not seen\","
        + ("\"class\":\"" + RawRequests.class.getName() + "\",")
        + ("\"host\":\"" + URI.create(url).getAuthority() + "\",")
        + ("\"protocol\":\"" + protocol + "\",\"count\":" + count + "}");
  }
}
