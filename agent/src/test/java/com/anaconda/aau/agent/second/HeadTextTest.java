package com.anaconda.aau.agent.second;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class HeadTextTest {

  @Test
  void replacesTheUserAgentAndNothingElse() {
    HeadText head = head("Host: a", "user-agent:  one ", "X: User-Agent: no");

    assertEquals("one", head.userAgent());
    assertEquals(text("Host: a", "user-agent:  two", "X: User-Agent: no"), head.with("two"));
  }

  @Test
  void addsAUserAgentAsTheLastHeader() {
    HeadText head = head("Host: a");

    assertNull(head.userAgent());
    assertEquals(text("Host: a", "User-Agent: two"), head.with("two"));
  }

  @Test
  void removesTheUserAgent() {
    assertEquals(text("Host: a", "X: b"), head("Host: a", "User-Agent: one", "X: b").with(null));
  }

  @Test
  void replacesTheLastOfTwoUserAgents() {
    HeadText head = head("User-Agent: one", "User-Agent: two");

    assertEquals("two", head.userAgent());
    assertEquals(text("User-Agent: one", "User-Agent: 3"), head.with("3"));
  }

  @Test
  void findsTheUserAgentThatHasTokens() {
    assertEquals("one aau/1.0.0", head("User-Agent: one aau/1.0.0", "User-Agent: two").userAgent());
  }

  @Test
  void findsTheHostThatAnApplicationAdded() {
    assertEquals("b:1", head("Host: a", "host:b:1").host());
    assertNull(head("X-Host: a").host());
  }

  @Test
  void findsNoHeaderInTheBody() {
    String body = "User-Agent: body\r\n\r\n";
    HeadText head = new HeadText(text("Host: a") + body);

    assertNull(head.userAgent());
    assertEquals(text("Host: a", "User-Agent: two") + body, head.with("two"));
  }

  @Test
  void findsAnEmptyUserAgent() {
    assertEquals("", head("User-Agent:").userAgent());
    assertEquals(text("User-Agent:two"), head("User-Agent:").with("two"));
  }

  @Test
  void recognizesATunnel() {
    assertTrue(new HeadText("CONNECT a:443 HTTP/1.1\r\n\r\n").isConnect());
    assertFalse(head().isConnect());
  }

  @Test
  void rejectsALineWithoutAnEnd() {
    assertThrows(IllegalArgumentException.class, () -> new HeadText("GET / HTTP/1.1"));
  }

  private static HeadText head(String... lines) {
    return new HeadText(text(lines));
  }

  private static String text(String... lines) {
    StringBuilder text = new StringBuilder("GET / HTTP/1.1\r\n");
    for (String line : lines) {
      text.append(line).append("\r\n");
    }
    return text.append("\r\n").toString();
  }
}
