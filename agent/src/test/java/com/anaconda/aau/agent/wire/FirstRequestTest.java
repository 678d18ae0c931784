package com.anaconda.aau.agent.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FirstRequestTest {

  private static final String HEAD =
      "GET /x HTTP/1.1\r\nHost: Example.com:81\r\nuser-agent: toy\r\n";
  private static final String PREFACE = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";
  private static final String SETTINGS = "\0\0\0\4\0\0\0\0\0";
  private static final String HEADERS = "\0\0\1\1\5\0\0\0\1\u0082";

  private final FirstRequest first = new FirstRequest();

  @Test
  void findsARequest() {
    RequestHead head = write(HEAD + "\r\nbody");

    assertEquals("HTTP/1.1", head.protocol);
    assertEquals("example.com:81", head.host);
    assertEquals("", head.target);
    assertEquals(List.of("toy"), head.userAgents);
    assertTrue(first.isDone());
  }

  @Test
  void findsARequestWrittenByteByByte() {
    String request = HEAD + "\r\n";
    for (int i = 0; i < request.length() - 1; i++) {
      assertNull(write(request.substring(i, i + 1)));
    }

    assertEquals("example.com:81", write("\n").host);
  }

  @Test
  void findsARequestWithBareLineFeeds() {
    assertEquals("x", write("GET / HTTP/1.0\nHost: x\n\n").host);
  }

  @Test
  void findsARequestToAForwardingProxy() {
    assertEquals(
        "origin.example.com:8080",
        write("GET http://me:secret@origin.example.com:8080/p?q HTTP/1.1\r\n\r\n").target);
  }

  /** A channel that accepted only part of a buffer gets the rest in another write. */
  @Test
  void findsARequestDespiteARepeatedWrite() {
    assertNull(first.add(bytes(HEAD), true, 0));

    RequestHead head = first.add(bytes(HEAD + "\r\n"), true, 0);

    assertEquals(List.of("toy"), head.userAgents);
  }

  @Test
  void findsARequestWhoseHeadersAreTooLong() {
    RequestHead head = write(HEAD + "Cookie: " + "x".repeat(2 * FirstRequest.MOST_BYTES));

    assertFalse(head.isComplete);
    assertEquals(List.of("toy"), head.userAgents);
  }

  @Test
  void doesNotMistakePartOfAUserAgentForAllOfIt() {
    String start = "GET / HTTP/1.1\r\nCookie: ";
    int rest = FirstRequest.MOST_BYTES - start.length();
    String cut = "\r\nUser-Agent: to";

    RequestHead head = write(start + "x".repeat(rest - cut.length()) + cut + "y/1\r\n\r\n");

    assertEquals(List.of(), head.userAgents);
    assertFalse(head.isComplete);
  }

  @Test
  void findsTheRequestInATunnel() {
    assertNull(write("CONNECT example.com:443 HTTP/1.1\r\nHost: example.com:443\r\n\r\n"));
    assertFalse(first.isDone());

    assertEquals("example.com:81", write(HEAD + "\r\n").host);
  }

  @Test
  void findsTheRequestBehindASocksProxy() {
    assertNull(write("\5\1\0"));
    assertNull(write("\1\2me\6secret"));
    assertNull(write("\5\1\0\3\13example.com\0\120"));

    assertNotNull(write(HEAD + "\r\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 200 OK\r\nServer: x\r\n\r\n",
        "\u0016\3\1\2\0\1",
        "EHLO example.com\r\n",
        "get key\r\n",
        "GET /\r\n",
        "GET / HTTP/1.1 \r\n\r\n",
        "GET / HTTP/0.9\r\n\r\n",
        "OPTIONS sip:me@example.com SIP/2.0\r\n\r\n",
        "DESCRIBE rtsp://example.com/x RTSP/1.0\r\n\r\n",
        "HTTP/1.1",
        " / HTTP/1.1\r\n\r\n",
        "\r\n"
      })
  void ignoresOtherProtocols(String text) {
    assertNull(write(text));
    assertTrue(first.isDone());
  }

  @Test
  void ignoresALineThatDoesNotEnd() {
    assertNull(write("GET /" + "x".repeat(2 * FirstRequest.MOST_BYTES)));
    assertTrue(first.isDone());
  }

  @Test
  void findsARequestOverHttp2() {
    assertTrue(write(PREFACE + SETTINGS + HEADERS).isHttp2());
    assertTrue(first.isDone());
  }

  @Test
  void waitsForTheHeadersOverHttp2() {
    assertNull(first.add(bytes(PREFACE + SETTINGS), true, 7));
    assertNull(first.add(bytes(PREFACE + SETTINGS), true, 8));
    assertNull(first.add(bytes(SETTINGS), true, 9));
    assertFalse(first.isDone());

    assertTrue(first.add(bytes(SETTINGS + HEADERS), true, 10).isHttp2());
    assertEquals(7, first.decisionsBefore());
  }

  @Test
  void admitsOneThreadAtATime() {
    assertTrue(first.begin());
    assertFalse(first.begin());
    first.end();
    assertTrue(first.begin());
  }

  private RequestHead write(String text) {
    byte[] bytes = bytes(text);
    int end = Math.min(bytes.length, FirstRequest.MOST_BYTES);
    return first.add(Arrays.copyOf(bytes, end), false, 0);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
