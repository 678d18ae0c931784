package com.anaconda.aau.core.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the syntax after {@code -javaagent:aau.jar=}. */
class AgentOptionsTest {

  @Test
  void treatsMissingOptionsAsEmpty() {
    assertEquals(Map.of(), AgentOptions.parse(null));
    assertEquals(Map.of(), AgentOptions.parse(""));
    assertEquals(Map.of(), AgentOptions.parse(",,"));
  }

  @Test
  void parsesKeysAndValues() {
    assertEquals(Map.of("prefix", "/opt/env"), AgentOptions.parse("prefix=/opt/env"));
    assertEquals(Map.of("prefix", "C:\\my env=1"), AgentOptions.parse(" prefix = C:\\my env=1 "));
    assertEquals(Map.of("prefix", ""), AgentOptions.parse("prefix="));
  }

  @Test
  void acceptsCondarcKeys() {
    assertEquals(
        Map.of(
            "anaconda_anon_usage", "false", "anaconda_anon_usage_hosts", "a.example;*.b.example"),
        AgentOptions.parse(
            "anaconda_anon_usage=false,anaconda_anon_usage_hosts=a.example;*.b.example"));
    assertEquals(
        Map.of("anaconda_heartbeat", "https://a.example/?b=c"),
        AgentOptions.parse("anaconda_heartbeat=https://a.example/?b=c"));
  }

  @Test
  void unknownKeysAndMalformedTextAreIgnored() {
    assertEquals(
        Map.of("prefix", "/e"), AgentOptions.parse("later=1,prefix=/e,nonsense,=x,PREFIX=/f"));
  }

  @Test
  void theOptOutWinsIfDoNotTrackIsGivenTwice() {
    assertEquals(Map.of("DO_NOT_TRACK", "1"), AgentOptions.parse("DO_NOT_TRACK=1"));
    assertEquals(Map.of("do-not-track", ""), AgentOptions.parse("do-not-track"));
    assertEquals(Map.of("DO_NOT_TRACK", "1"), AgentOptions.parse("DO_NOT_TRACK=0\nDO_NOT_TRACK=1"));
    assertEquals(Map.of("DO_NOT_TRACK", "1"), AgentOptions.parse("DO_NOT_TRACK=1\nDO_NOT_TRACK=0"));
  }

  @Test
  void aMisspelledKeyIsKeptAsWritten() {
    assertEquals(
        Map.of("anaconda-anon-usage", "false", "Anaconda_Heartbeat", "no"),
        AgentOptions.parse("anaconda-anon-usage=false,Anaconda_Heartbeat=no"));
    assertEquals(
        Map.of("anaconda_anon_usage:", "false"), AgentOptions.parse("anaconda_anon_usage:false"));
    assertEquals(Map.of("anaconda_anon_usage:", ""), AgentOptions.parse("anaconda_anon_usage"));
    assertEquals(
        Map.of("\"anaconda_anon_usage", "false\""),
        AgentOptions.parse("\"anaconda_anon_usage=false\""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "prefix=/my env;anaconda_anon_usage=false",
        "prefix=/my env anaconda_anon_usage=false",
        "prefix=/my env; anaconda_anon_usage = false",
        "anaconda_anon_usage=false;prefix=/my env",
        "anaconda_anon_usage=false prefix=/my env",
        "prefix=/my env\nanaconda_anon_usage=false",
      })
  void acceptsOtherSeparatorsBeforeOurKeys(String arguments) {
    assertEquals(
        Map.of("prefix", "/my env", "anaconda_anon_usage", "false"), AgentOptions.parse(arguments));
  }

  /** The order of the two values makes no difference. */
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '|',
      value = {
        "anaconda_anon_usage, true, false, false",
        "anaconda_anon_usage, true, yes, true",
        "anaconda_anon_usage, $NO, false, false",
        "anaconda_anon_usage, junk, true, junk",
        "anaconda-anon-usage, true, no, no",
        "anaconda_heartbeat, true, false, false",
        "anaconda_heartbeat, true, https://a.example, false",
        "anaconda_heartbeat, https://b.example, https://a.example, false",
        "anaconda_anon_usage_hosts, *.a;b:80, x.a;b, x.a;b:80",
        "anaconda_anon_usage_hosts, a, b, ||",
        "anaconda_anon_usage_hosts, $ALL, a, ||",
        "anaconda_anon_usage_account_hosts, *, a, a",
        "anaconda_anon_usage_shared_hosts, *.a;b:80, x.a;b, x.a;b:80",
        "anaconda_anon_usage_unlinkable, true, false, true",
        "anaconda_anon_usage_unlinkable, junk, no, junk",
        "anaconda_anon_usage_unlinkable, ||, false, ||",
        "anaconda_anon_usage_rotate, never, 13 months, 13 months",
        "anaconda_anon_usage_rotate, 90 days, 13 months, 90 days",
        "anaconda_anon_usage_rotate, junk, 1 day, junk",
        "prefix, /a, /b, ||",
      })
  void theMorePrivateValueWinsIfTheAgentIsNamedTwice(
      String key, String one, String other, String both) {
    for (String separator : new String[] {"\n", ","}) {
      Map<String, String> expected = Map.of(key, both);
      String forward = key + "=" + one + separator + key + "=" + other;
      String backward = key + "=" + other + separator + key + "=" + one;
      assertEquals(normal(expected), normal(AgentOptions.parse(forward)));
      assertEquals(normal(expected), normal(AgentOptions.parse(backward)));
    }
  }

  /** Normalizes the spelling of booleans and the order of hosts. */
  private static Map<String, String> normal(Map<String, String> options) {
    Map<String, String> normal = new TreeMap<>();
    options.forEach(
        (key, value) ->
            normal.put(
                key,
                Stream.of(value.replace("yes", "true").split(";"))
                    .sorted()
                    .collect(Collectors.joining(";"))));
    return normal;
  }

  @Test
  void theFirstAuditFileWins() {
    assertEquals(Map.of("audit", "/a"), AgentOptions.parse("audit=/a\naudit=/b"));
  }
}
