package com.squareup.okhttp;

import com.anaconda.aau.hook.Call;
import com.anaconda.aau.hook.Weaves;
import java.net.AauBridge;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;

/** OkHttp 2: replaces the request whose headers a transport is about to write. */
@Weaves(
    root = "com/squareup/okhttp",
    classes = {
      "internal/http/HttpTransport",
      "internal/http/SpdyTransport",
      "internal/http/FramedTransport"
    },
    calls = @Call(method = "writeRequestHeaders", descriptor = "(Lcom/squareup/okhttp/Request;)V"),
    fits = {"com.squareup.okhttp:okhttp:2.0.0", "com.squareup.okhttp:okhttp:2.6.0"})
// In a relocated copy, only a member that OkHttp 3 renamed tells OkHttp 2 and 3 apart.
@Weaves(
    root = "com/squareup/okhttp",
    classes = "internal/http/Http1xStream",
    calls = @Call(method = "writeRequestHeaders", descriptor = "(Lcom/squareup/okhttp/Request;)V"),
    using = "getRoute",
    fits = {"com.squareup.okhttp:okhttp:2.7.0", "com.squareup.okhttp:okhttp:2.7.5"})
@Weaves(
    root = "com/squareup/okhttp",
    classes = "internal/http/Http2xStream",
    calls = @Call(method = "writeRequestHeaders", descriptor = "(Lcom/squareup/okhttp/Request;)V"),
    using = "httpUrl",
    fits = {"com.squareup.okhttp:okhttp:2.7.0", "com.squareup.okhttp:okhttp:2.7.5"})
public final class AauOkHttp2Hook {

  private static final String USER_AGENT = "User-Agent";

  private AauOkHttp2Hook() {}

  /** Rewrites a request. CONNECT requests do not reach this method. */
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

  /**
   * Returns the position of the User-Agent to rewrite: one that already has tokens, or else the
   * last. A request must not get a second set of tokens.
   */
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

  /**
   * Returns a copy with the headers in their original order, which {@code Request.Builder.header}
   * would change.
   */
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
    // Unlike the builder, this accepts every header that the application could create.
    return Headers.of(namesAndValues.toArray(new String[0]));
  }
}
