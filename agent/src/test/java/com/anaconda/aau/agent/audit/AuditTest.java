package com.anaconda.aau.agent.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.anaconda.aau.core.UserAgentSuffix;
import com.anaconda.aau.core.header.Decision;
import com.anaconda.aau.core.process.Debug;
import com.anaconda.aau.core.process.Environment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditTest {

  private static final String HOST = "repo.example.com";
  private static final String ACCOUNT_HOST = "account.example.com";
  private static final String STRANGER = "example.net";
  private static final String API_KEY =
      key("{\"typ\":\"JWT\"}", "{\"exp\":4900000000,\"sub\":\"" + new UUID(1, 2) + "\"}");

  @TempDir Path directory;

  @Test
  void reportsTheOutcomeOfEachRequest() {
    UserAgentSuffix suffix = suffix("*.example.com");
    String sent = suffix.rewrite("toy/1", HOST, 443, null);
    String sentWithAccount = suffix.rewrite("toy/1", ACCOUNT_HOST, 443, null);

    assertEquals("added: aau/0.2.0 c/. s/.", recorded(suffix, "toy/1", HOST));
    assertEquals("added: aau/0.2.0 c/. s/. a/.", recorded(suffix, "toy/1", ACCOUNT_HOST));
    assertEquals("added: aau/0.2.0 c/. s/.", recorded(suffix, null, HOST));
    assertEquals("out of scope: ", recorded(suffix, "toy/1", STRANGER));
    assertEquals("out of scope: ", recorded(suffix, null, STRANGER));
    assertEquals("already there: aau/0.2.0 c/. s/.", recorded(suffix, sent, HOST));
    assertEquals("already there: aau/9 c/.", recorded(suffix, "toy/1 aau/9 c/x", HOST));
    assertEquals("removed: ", recorded(suffix, sent, STRANGER));
    assertEquals("removed: ", recorded(suffix, suffix.toString(), STRANGER));
    assertEquals("account removed: aau/0.2.0 c/. s/.", recorded(suffix, sentWithAccount, HOST));
  }

  @Test
  void reportsTheOutcomeWhenTheAgentIsOff() {
    UserAgentSuffix off =
        UserAgentSuffix.resolve(environment(), Map.of("anaconda_anon_usage", "false"));

    assertEquals("added: aau/0.2.0", recorded(off, "toy/1", HOST));
  }

  /** Another client's tokens, in a forwarded request, are not attributed to this agent. */
  @Test
  void reportsForeignTokensOutOfScopeAsOutOfScope() {
    assertEquals("out of scope: aau/9 c/.", recorded(suffix(HOST), "toy/1 aau/9 c/x", STRANGER));
  }

  @Test
  void writesTheTokensIfAsked() {
    UserAgentSuffix suffix = suffix(HOST);
    Audit audit = new Audit(null, true, Debug.off());
    record(audit, suffix, "toy/1", HOST);

    String sent = suffix.rewrite("", HOST, 443, null);
    assertEquals("added: " + sent, outcomeAndTokens(audit));
  }

  private String recorded(UserAgentSuffix suffix, String userAgent, String host) {
    Audit audit = new Audit(null, false, Debug.off());
    record(audit, suffix, userAgent, host);
    return outcomeAndTokens(audit);
  }

  private static void record(Audit audit, UserAgentSuffix suffix, String userAgent, String host) {
    Decision decision = suffix.decide(userAgent, host, 443, null);
    audit.record(decision.userAgent(userAgent), host, 443, decision);
  }

  private static String outcomeAndTokens(Audit audit) {
    String line = audit.lines().get(0);
    String tokens =
        line.contains("\"tokens\"") ? line.replaceAll(".*\"tokens\":\"([^\"]*)\".*", "$1") : "";
    return line.replaceAll(".*\"outcome\":\"([^\"]*)\".*", "$1") + ": " + tokens;
  }

  private UserAgentSuffix suffix(String hosts) {
    return UserAgentSuffix.resolve(
        environment(),
        Map.of(
            "jwt", API_KEY,
            "anaconda_anon_usage_hosts", hosts,
            "anaconda_anon_usage_account_hosts", ACCOUNT_HOST));
  }

  /**
   * Returns an environment whose only files are those that a test creates in its home directory.
   */
  private Environment environment() {
    String home = directory.toString();
    return Environment.of(
        Map.of("HOME", home, "ANACONDA_ANON_USAGE_TEST_SYSTEM_ROOT", home + "/none"),
        home,
        null,
        "Linux");
  }

  private static String key(String header, String payload) {
    Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
    return base64.encodeToString(header.getBytes(StandardCharsets.UTF_8))
        + "."
        + base64.encodeToString(payload.getBytes(StandardCharsets.UTF_8))
        + ".c2lnbmF0dXJl";
  }

  private Decision anyDecision() {
    return suffix(HOST).decide("x", HOST, 443, null);
  }

  @Test
  void writesHostsInReadableForm() {
    assertEquals("example.com:443", Origin.of("Example.COM", 443));
    assertEquals("example.com:8080", Origin.of("example.com:8080", 443));
    assertEquals("example.com", Origin.of("example.com", -1));
    assertEquals("[::1]:80", Origin.of("::1", 80));
    assertEquals("[::1]:80", Origin.of("[::1]", 80));
    assertEquals("[::1]:8080", Origin.of("[::1]:8080", 80));
    assertEquals("example.com:80", Origin.of("user:password@example.com", 80));
    assertEquals("example.com:80", Origin.of("http://user:password@Example.com/path", 80));
    assertEquals("example.com:8080", Origin.of("http://example.com:8080?user@query", 80));
    assertEquals("example.com:80", Origin.of("example.com/path", 80));
    assertNull(Origin.of(null, 80));
  }

  @Test
  void writesOneLineOfJsonWhateverTheHost() {
    Audit audit = new Audit(null, true, Debug.off());
    audit.record("x aau/\"}\n{", "a\"b\\c\n\u001b[2J\u0085é\ud83d\ude00", -1, anyDecision());

    String line = audit.lines().get(0);
    assertTrue(line.chars().allMatch(c -> c >= ' ' && c < 0x7f), line);
    assertTrue(
        line.contains("\"host\":\"a\\\"b\\\\c\\u000a\\u001b[2j\\u0085\\u00e9\\ud83d\\ude00\","),
        line);
    assertTrue(line.contains("\"tokens\":\"aau/\\\"}\\u000a{\","), line);
  }

  @Test
  void countsRequestsBeyondTheLimitInOneRow() {
    Audit audit = new Audit(null, false, Debug.off());
    Decision decision = anyDecision();
    for (int host = 0; host < Audit.MOST_ROWS + 7; host++) {
      audit.record("x", "host" + host + "x".repeat(100_000), 80, decision);
    }

    List<String> lines = audit.lines();
    assertEquals(Audit.MOST_ROWS + 1, lines.size());
    assertTrue(lines.get(Audit.MOST_ROWS).contains("\"outcome\":\"others\",\"count\":7}"));
    assertTrue(lines.stream().allMatch(line -> line.length() < 1000));
  }

  @Test
  void findsTheCallingHook() {
    StackTraceElement[] stack = {
      frame("com.anaconda.aau.agent.second.RequestTokens"),
      frame("java.net.AauBridge"),
      frame("shaded.okhttp3.AauOkHttpHook"),
      frame("shaded.okhttp3.internal.http1.Http1ExchangeCodec")
    };

    String row = new AuditRow(CallingHook.find(stack), null, Outcome.ADDED, null).json("{", 1);
    assertEquals(
        "{\"client\":\"OkHttp\",\"package\":\"shaded.okhttp3\",\"outcome\":\"added\",\"count\":1}",
        row);
    assertNull(CallingHook.find(new StackTraceElement[0]));
  }

  private static StackTraceElement frame(String className) {
    return new StackTraceElement(className, "method", null, -1);
  }

  @Test
  void appendsToAFileThatOnlyItsOwnerCanRead() throws IOException {
    Path file = directory.resolve("audit.jsonl");
    new AuditFile(file).append(List.of("one"));
    new AuditFile(file).append(List.of("two", "three"));

    assertEquals("one\ntwo\nthree\n", Files.readString(file));
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
  }

  @Test
  void writesOnlyToRegularFiles() throws Exception {
    Path target = Files.createFile(directory.resolve("target"));
    Path link = Files.createSymbolicLink(directory.resolve("link"), target);
    Path pipe = directory.resolve("pipe");
    assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());

    for (Path path : List.of(link, pipe, directory, Path.of("/dev/null"))) {
      assertTrue(refuses(new AuditFile(path)), path::toString);
    }
    assertEquals(0, Files.size(target));
  }

  private static boolean refuses(AuditFile file) {
    try {
      file.append(List.of("line"));
      return false;
    } catch (IOException e) {
      return true;
    }
  }
}
