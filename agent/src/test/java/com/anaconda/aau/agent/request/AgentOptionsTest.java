package com.anaconda.aau.agent.request;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What may stand behind {@code -javaagent:aau.jar=}. */
class AgentOptionsTest {

  @Test
  void noOptionsAreNone() {
    assertEquals(Map.of(), AgentOptions.parse(null));
    assertEquals(Map.of(), AgentOptions.parse(""));
    assertEquals(Map.of(), AgentOptions.parse(",,"));
  }

  @Test
  void keysHaveValues() {
    assertEquals(Map.of("prefix", "/opt/env"), AgentOptions.parse("prefix=/opt/env"));
    assertEquals(Map.of("prefix", "C:\\my env=1"), AgentOptions.parse(" prefix = C:\\my env=1 "));
    assertEquals(Map.of("prefix", ""), AgentOptions.parse("prefix="));
  }

  @Test
  void theKeysOfACondarcAreKnown() {
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
  void unknownKeysAndOtherTextAreIgnored() {
    assertEquals(
        Map.of("prefix", "/e"), AgentOptions.parse("later=1,prefix=/e,nonsense,=x,PREFIX=/f"));
  }
}
