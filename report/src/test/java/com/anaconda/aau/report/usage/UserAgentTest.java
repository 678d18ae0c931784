package com.anaconda.aau.report.usage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.anaconda.aau.report.log.Slice;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserAgentTest {
  private static final String C = "c/" + "A".repeat(22);
  private static final String S = "s/" + "b".repeat(22);
  private static final String E = "e/" + "-".repeat(22);
  private static final String A = "a/" + "_".repeat(22);

  @Test
  void readsAllKindsOfTokensInTheOriginalOrder() {
    List<String> tokens = new ArrayList<>();
    String all = String.join(" ", C, S, E, A, "i/x", "i/y", "o/acme", "o/b", "m/z");
    assertEquals(Tagging.TAGGED, read("Maven/3 (Java) aau/0.1.0 " + all, false, tokens));
    assertEquals(List.of(all.split(" ")), tokens);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Maven/3 aau/0.1.0 C",
        "aau/0.1.0 C",
        "aau/10.20.30+12.gdeadbeef C S",
        "x aau/0.1.0 o/acme",
        "x aau/0.1.0 c/123456789012345678901234567890123456",
        // A proxy may append its own product.
        "x aau/0.1.0 C S via-proxy/1.0",
      })
  void isTagged(String agent) {
    assertEquals(Tagging.TAGGED, read(spell(agent), false, new ArrayList<>()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Maven/3 aau/0.1.0", "aau/0.1.0", "x aau/0.1.0+1.gabc"})
  void isOptedOut(String agent) {
    assertEquals(Tagging.OPTED_OUT, read(agent, false, new ArrayList<>()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Maven/3.9",
        "-",
        "",
        "xaau/0.1.0 C",
        "x/aau/0.1.0 C",
        "Maven (aau/0.1.0 C)",
        "C S E",
        "aau",
        "x aau"
      })
  void isUntagged(String agent) {
    assertEquals(Tagging.UNTAGGED, read(spell(agent), false, new ArrayList<>()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x aau/",
        "x aau/0.1",
        "x aau/0.1.0-SNAPSHOT C",
        "x aau/0.1.0+3 C",
        "x aau/0.1.0+3.gXY C",
        "x aau/0.1.0 c/short",
        "x aau/0.1.0 c/1234567890123456789012345678901234567",
        "x aau/0.1.0 c/AAAAAAAAAAAAAAAAAAAAA.",
        "x aau/0.1.0 s/12345678901234567890123",
        "x aau/0.1.0 a/123456789012345678901",
        "x aau/0.1.0 o/",
        "x aau/0.1.0  C",
        "x aau/0.1.0 C ",
        "x aau/0.1.0 C  S",
        "x aau/0.1.0 S C",
        "x aau/0.1.0 C C",
        "x aau/0.1.0 o/x i/y",
        "x aau/0.1.0 C x/abc",
        "x aau/0.1.0 C/x",
        "x aau/0.1.0 C aau/0.1.0 C",
        "x aau/0.1.0 c/AAAAAAAAAAAAAAAAAAAAA\u00e9",
      })
  void isMalformedAndHasNoTokens(String agent) {
    List<String> tokens = new ArrayList<>();
    assertEquals(Tagging.MALFORMED, read(spell(agent), false, tokens));
    assertEquals(List.of(), tokens);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Maven/3%20(x)%20aau/0.1.0%20C%20S",
        "Maven/3%2520(x)%2520aau/0.1.0%2520C%2520S",
        "Maven/3+(x)+aau/0.1.0+C+S",
        "Maven/3+(x)+aau/0.1.0+3.gabc+C+S",
        "aau/0.1.0%20C%20S",
      })
  void decodesEncodedSpaces(String agent) {
    List<String> tokens = new ArrayList<>();
    assertEquals(Tagging.TAGGED, read(spell(agent), false, tokens));
    assertEquals(List.of(C, S), tokens);
  }

  @Test
  void decodesPlusSignsWrittenByTheServer() {
    List<String> tokens = new ArrayList<>();
    assertEquals(Tagging.TAGGED, read("aau/0.1.0+" + C, true, tokens));
    assertEquals(List.of(C), tokens);
    assertEquals(Tagging.UNTAGGED, read("Apache+Ivy/2.5.3", true, new ArrayList<>()));
  }

  @Test
  void readsTheToolBeforeTheTokens() {
    assertEquals(
        new Tool("Apache-Maven", "3.9.9", "17.0.15", "Linux"),
        tool("Apache-Maven/3.9.9 (Java 17.0.15; Linux 6.1)"));
    assertEquals(
        new Tool("Gradle", "8.11.1", "17.0.15", "Linux"),
        tool("Gradle/8.11.1 (Linux;6.1.0;amd64) (Debian;17.0.15;17.0.15+6-Debian-1deb12u1)"));
    assertEquals(new Tool("Apache Ivy", "2.5.3", "", ""), tool("Apache Ivy/2.5.3"));
    assertEquals(new Tool("Coursier", "2.0", "", ""), tool("Coursier/2.0"));
    assertEquals(new Tool("Aether", "", "", ""), tool("Aether"));
    assertEquals(new Tool("Java", "17.0.15", "17.0.15", ""), tool("Java/17.0.15"));
    assertEquals(
        new Tool("conda", "24.1.2", "", "Linux"),
        tool("conda/24.1.2 requests/2.31.0 CPython/3.11.7 Linux/6.1.0"));
    assertEquals(new Tool("(none)", "", "", ""), tool(""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "c/AAAAAAAAAAAAAAAAAAAAAA",
        "<script>",
        "=cmd()",
        "a/1AAAAAAAAAAAAAAAAAAAAA",
        "jo@example.com",
        "\u001b[31mred"
      })
  void mapsAnUnknownHeadToOther(String head) {
    assertEquals("(other)", tool(head).product());
  }

  private static Tool tool(String head) {
    byte[] bytes = head.getBytes(StandardCharsets.UTF_8);
    return Tool.of(bytes, 0, bytes.length);
  }

  /** Replaces the words C and S with tokens. */
  private static String spell(String agent) {
    return agent
        .replaceAll("\\bC\\b(?!/)", C)
        .replaceAll("(?<=%20|%2520)C\\b", C)
        .replaceAll("(?<=%20|%2520)S\\b", S)
        .replaceAll("\\bS\\b", S);
  }

  private static Tagging read(String agent, boolean plus, List<String> tokens) {
    byte[] bytes = ("\"" + agent + "\"").getBytes(StandardCharsets.UTF_8);
    Slice slice = new Slice();
    slice.set(bytes, 1, bytes.length - 1);
    UserAgent read = new UserAgent();
    Tagging tagging = read.read(slice, plus);
    for (int i = 0; i < read.tokens().count(); i++) {
      int from = read.tokens().start(i);
      String value =
          new String(read.bytes(), from, read.tokens().end(i) - from, StandardCharsets.US_ASCII);
      tokens.add(read.tokens().kind(i).letter() + "/" + value);
    }
    return tagging;
  }
}
