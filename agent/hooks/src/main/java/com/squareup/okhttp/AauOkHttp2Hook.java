package com.squareup.okhttp;

import java.net.AauBridge;
import java.net.URL;

/** OkHttp 2: replaces the request whose headers a transport is about to write. */
public final class AauOkHttp2Hook {

  private static final String USER_AGENT = "User-Agent";

  private AauOkHttp2Hook() {}

  /** A CONNECT request does not come through here. */
  public static Request rewrite(Request request, Object transport) {
    try {
      String current = request.header(USER_AGENT);
      URL url = request.url();
      int port = url.getPort() < 0 ? url.getDefaultPort() : url.getPort();
      String rewritten = AauBridge.userAgent(current, url.getHost(), port, null);
      if (rewritten == current) {
        return request;
      }
      Headers headers = headers(request.headers(), current, rewritten);
      return request.newBuilder().headers(headers).build();
    } catch (Throwable leaveAsItIs) {
      return request;
    }
  }

  /** The headers in the order that they have. {@code Request.Builder.header} would change it. */
  private static Headers headers(Headers headers, String current, String rewritten) {
    int removed = rewritten == null ? 1 : 0;
    int added = current == null ? 1 : 0;
    String[] namesAndValues = new String[2 * (headers.size() + added - removed)];
    int end = 0;
    boolean found = false;
    for (int i = 0; i < headers.size(); i++) {
      String name = headers.name(i);
      String value = headers.value(i);
      if (!found && USER_AGENT.equalsIgnoreCase(name) && value.equals(current)) {
        found = true;
        value = rewritten;
      }
      if (value != null) {
        namesAndValues[end++] = name;
        namesAndValues[end++] = value;
      }
    }
    if (current == null) {
      namesAndValues[end++] = USER_AGENT;
      namesAndValues[end] = rewritten;
    }
    // Unlike the builder, it takes whatever the application's headers were made with.
    return Headers.of(namesAndValues);
  }
}
