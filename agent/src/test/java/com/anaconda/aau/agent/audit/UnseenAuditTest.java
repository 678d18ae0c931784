package com.anaconda.aau.agent.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class UnseenAuditTest {

  private final UnseenAudit audit = new UnseenAudit();

  @Test
  void countsConnectionsByClassHostAndProtocol() {
    audit.record("shop.Raw", "repo.example.com:443", "HTTP/1.1");
    audit.record("shop.Raw", "repo.example.com:443", "HTTP/1.1");
    audit.record(null, null, "HTTP/2");

    assertEquals(
        List.of(
            "an unknown class (HTTP/2): 1 connection",
            "shop.Raw to repo.example.com:443 (HTTP/1.1): 2 connections"),
        audit.words());
    assertTrue(
        audit.lines().stream()
            .anyMatch(
                line ->
                    line.endsWith(
                        "\"outcome\":\"not seen\",\"class\":\"shop.Raw\",\"host\":\"repo.example.com:443\","
                            + "\"protocol\":\"HTTP/1.1\",\"count\":2}")));
    assertTrue(
        audit.lines().stream()
            .anyMatch(
                line ->
                    line.endsWith(
                        "\"outcome\":\"not seen\",\"protocol\":\"HTTP/2\",\"count\":1}")));
  }

  @Test
  void onlyCountsConnectionsBeyondTheMaximum() {
    for (int i = 0; i < UnseenAudit.MOST_ROWS + 7; i++) {
      audit.record("shop.Raw" + i, "repo.example.com:443", "HTTP/1.1");
    }

    List<String> lines = audit.lines();
    assertEquals(UnseenAudit.MOST_ROWS + 1, lines.size());
    assertTrue(lines.get(lines.size() - 1).endsWith("\"outcome\":\"not seen\",\"count\":7}"));
    assertTrue(audit.words().contains("others: 7 connections"));
  }
}
