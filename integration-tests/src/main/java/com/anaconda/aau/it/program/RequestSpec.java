package com.anaconda.aau.it.program;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.function.BiConsumer;

/** What a request has to be. */
public final class RequestSpec {

  public final String method;
  public final String url;

  /** The application's own User-Agent, null for the client's default. */
  public final String userAgent;

  /** Whether to ask the server first ({@code Expect: 100-continue}). */
  public final boolean expectContinue;

  /** More headers, each {@code name: value}. */
  private final List<String> headers;

  RequestSpec(
      String method, String url, String userAgent, boolean expectContinue, List<String> headers) {
    this.method = method;
    this.url = url;
    this.userAgent = userAgent;
    this.expectContinue = expectContinue;
    this.headers = headers;
  }

  /** One that has no more headers than that. */
  RequestSpec(String method, String url, String userAgent, boolean expectContinue) {
    this(method, url, userAgent, expectContinue, Collections.emptyList());
  }

  /** Adds more headers to a request, its Host for instance, or a second User-Agent. */
  public void addHeaders(BiConsumer<String, String> request) {
    for (String header : headers) {
      int colon = header.indexOf(':');
      request.accept(header.substring(0, colon), header.substring(colon + 1).trim());
    }
  }

  /** The Host header among those, null when there is none. */
  public String host() {
    String[] host = new String[1];
    addHeaders((name, value) -> host[0] = name.equals("Host") ? value : host[0]);
    return host[0];
  }

  /** Whether it uploads {@link #body}, as a stream of unknown length. */
  public boolean hasBody() {
    return method.equals("POST") || method.equals("PUT");
  }

  /** The same for every request, larger than a buffer. */
  public static byte[] body() {
    StringBuilder text = new StringBuilder();
    for (int line = 0; line < 5000; line++) {
      text.append("line ").append(line).append('\n');
    }
    return text.toString().getBytes(StandardCharsets.US_ASCII);
  }
}
