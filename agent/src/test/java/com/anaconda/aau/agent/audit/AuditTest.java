package com.anaconda.aau.agent.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.anaconda.aau.core.Debug;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditTest {

  private static final String TOKENS =
      "aau/0.1.0 c/clientclientclientclie s/sessionsessionsessions";

  @TempDir Path directory;

  @Test
  void saysWhatBecameOfEachRequest() {
    assertEquals(Set.of("added: aau/0.1.0 c/. s/."), recorded("toy/1", "toy/1 " + TOKENS, false));
    assertEquals(Set.of("added: aau/0.1.0 c/. s/."), recorded(null, TOKENS, false));
    assertEquals(Set.of("added: aau/0.1.0"), recorded("toy/1", "toy/1 aau/0.1.0", false));
    assertEquals(Set.of("out of scope: "), recorded("toy/1", "toy/1", false));
    assertEquals(Set.of("out of scope: "), recorded(null, null, false));
    assertEquals(Set.of("already there: aau/0.1.0 c/. s/."), recorded(TOKENS, TOKENS, false));
    assertEquals(Set.of("removed: "), recorded("toy/1 " + TOKENS, "toy/1", false));
    assertEquals(Set.of("removed: "), recorded(TOKENS, null, false));
    assertEquals(
        Set.of("account removed: aau/0.1.0 c/. s/."),
        recorded("toy/1 " + TOKENS + " a/account", "toy/1 " + TOKENS, false));
  }

  @Test
  void saysTheTokensWhenAsked() {
    assertEquals(Set.of("added: " + TOKENS), recorded("toy/1", "toy/1 " + TOKENS, true));
  }

  /** Outcome and tokens. */
  private Set<String> recorded(String current, String rewritten, boolean withValues) {
    Audit audit = new Audit(null, withValues, Debug.off());
    audit.record(current, "example.com", 443, rewritten);
    Set<String> recorded = new TreeSet<>();
    for (String line : audit.lines()) {
      recorded.add(
          line.replaceAll(".*\"outcome\":\"([^\"]*)\".*", "$1")
              + ": "
              + (line.contains("\"tokens\"")
                  ? line.replaceAll(".*\"tokens\":\"([^\"]*)\".*", "$1")
                  : ""));
    }
    return recorded;
  }

  @Test
  void namesTheHostAsPeopleDo() {
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
  void staysJsonOnOneLineWhateverAHostSays() {
    Audit audit = new Audit(null, true, Debug.off());
    audit.record("x", "a\"b\\c\n\u001b[2J\u0085é\ud83d\ude00", -1, "x aau/\"}\n{");

    String line = audit.lines().get(0);
    assertTrue(line.chars().allMatch(c -> c >= ' ' && c < 0x7f), line);
    assertTrue(
        line.contains("\"host\":\"a\\\"b\\\\c\\u000a\\u001b[2j\\u0085\\u00e9\\ud83d\\ude00\","),
        line);
    assertTrue(line.contains("\"tokens\":\"aau/\\\"}\\u000a{\","), line);
  }

  @Test
  void countsWhatThereIsNoRoomForAsOne() {
    Audit audit = new Audit(null, false, Debug.off());
    for (int host = 0; host < Audit.MOST_ROWS + 7; host++) {
      audit.record("x", "host" + host + "x".repeat(100_000), 80, "x");
    }

    List<String> lines = audit.lines();
    assertEquals(Audit.MOST_ROWS + 1, lines.size());
    assertTrue(lines.get(Audit.MOST_ROWS).contains("\"outcome\":\"others\",\"count\":7}"));
    assertTrue(lines.stream().allMatch(line -> line.length() < 1000));
  }

  @Test
  void findsTheHookThatAsks() {
    StackTraceElement[] stack = {
      frame("com.anaconda.aau.agent.request.RequestTokens"),
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
  void addsToAFileThatOnlyItsOwnerReads() throws IOException {
    Path file = directory.resolve("audit.jsonl");
    new AuditFile(file).append(List.of("one"));
    new AuditFile(file).append(List.of("two", "three"));

    assertEquals("one\ntwo\nthree\n", Files.readString(file));
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
  }

  @Test
  void writesToNothingButAFile() throws Exception {
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
