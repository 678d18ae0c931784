package com.anaconda.aau.it.program;

import java.nio.charset.StandardCharsets;

/** What a request has to be. */
public final class RequestSpec {

  public final String method;
  public final String url;

  /** The application's own User-Agent, null for the client's default. */
  public final String userAgent;

  /** Whether to ask the server first ({@code Expect: 100-continue}). */
  public final boolean expectContinue;

  RequestSpec(String method, String url, String userAgent, boolean expectContinue) {
    this.method = method;
    this.url = url;
    this.userAgent = userAgent;
    this.expectContinue = expectContinue;
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
