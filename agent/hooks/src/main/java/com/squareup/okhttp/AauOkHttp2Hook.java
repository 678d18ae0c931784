package com.squareup.okhttp;

import java.net.AauBridge;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;

/** OkHttp 2: replaces the request whose headers a transport is about to write. */
public final class AauOkHttp2Hook {

  private static final String USER_AGENT = "User-Agent";

  private AauOkHttp2Hook() {}

  /** A CONNECT request does not come through here. */
  public static Request rewrite(Request request, Object transport) {
    try {
      int place = place(request.headers());
      String current = place < 0 ? null : request.headers().value(place);
      URL url = request.url();
      int port = url.getPort() < 0 ? url.getDefaultPort() : url.getPort();
      String rewritten = AauBridge.userAgent(current, url.getHost(), port, request.header("Host"));
      if (rewritten == current) {
        return request;
      }
      Headers headers = headers(request.headers(), place, rewritten);
      return request.newBuilder().headers(headers).build();
    } catch (Throwable leaveAsItIs) {
      return request;
    }
  }

  /** Of several, the last one; but one that has tokens already, so that there is no second. */
  private static int place(Headers headers) {
    int place = -1;
    for (int i = 0; i < headers.size(); i++) {
      if (USER_AGENT.equalsIgnoreCase(headers.name(i))
          && (place < 0 || !AauBridge.hasTokens(headers.value(place)))) {
        place = i;
      }
    }
    return place;
  }

  /** The headers in the order that they have. {@code Request.Builder.header} would change it. */
  private static Headers headers(Headers headers, int place, String rewritten) {
    List<String> namesAndValues = new ArrayList<>(2 * headers.size() + 2);
    for (int i = 0; i < headers.size(); i++) {
      String value = i == place ? rewritten : headers.value(i);
      if (value != null) {
        namesAndValues.add(headers.name(i));
        namesAndValues.add(value);
      }
    }
    if (place < 0) {
      namesAndValues.add(USER_AGENT);
      namesAndValues.add(rewritten);
    }
    // Unlike the builder, it takes whatever the application's headers were made with.
    return Headers.of(namesAndValues.toArray(new String[0]));
  }
}
