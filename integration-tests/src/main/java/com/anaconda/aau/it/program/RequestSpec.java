package com.anaconda.aau.it.program;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.function.BiConsumer;

/** Describes a request. */
public final class RequestSpec {

  public final String method;
  public final String url;

  /** The User-Agent set by the application, or null for the client's default. */
  public final String userAgent;

  /** Whether to send {@code Expect: 100-continue}. */
  public final boolean expectContinue;

  /** Additional headers, each {@code name: value}. */
  private final List<String> headers;

  RequestSpec(
      String method, String url, String userAgent, boolean expectContinue, List<String> headers) {
    this.method = method;
    this.url = url;
    this.userAgent = userAgent;
    this.expectContinue = expectContinue;
    this.headers = headers;
  }

  /** Creates a request without additional headers. */
  RequestSpec(String method, String url, String userAgent, boolean expectContinue) {
    this(method, url, userAgent, expectContinue, Collections.emptyList());
  }

  /** Adds the additional headers to a request, such as its Host or a second User-Agent. */
  public void addHeaders(BiConsumer<String, String> request) {
    for (String header : headers) {
      int colon = header.indexOf(':');
      request.accept(header.substring(0, colon), header.substring(colon + 1).trim());
    }
  }

  /** The Host from the additional headers, or null. */
  public String host() {
    String[] host = new String[1];
    addHeaders((name, value) -> host[0] = name.equals("Host") ? value : host[0]);
    return host[0];
  }

  /** Returns whether the request uploads {@link #body} as a stream of unknown length. */
  public boolean hasBody() {
    return method.equals("POST") || method.equals("PUT");
  }

  /** A body larger than any buffer, the same for every request. */
  public static byte[] body() {
    StringBuilder text = new StringBuilder();
    for (int line = 0; line < 5000; line++) {
      text.append("line ").append(line).append('\n');
    }
    return text.toString().getBytes(StandardCharsets.US_ASCII);
  }
}
