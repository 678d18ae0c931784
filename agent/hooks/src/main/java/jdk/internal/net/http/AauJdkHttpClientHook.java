package jdk.internal.net.http;

import com.anaconda.aau.hook.Call;
import com.anaconda.aau.hook.Weaves;
import java.net.AauBridge;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import jdk.internal.net.http.common.HttpHeadersBuilder;

/**
 * {@code java.net.http.HttpClient}, JDK 11 and newer.
 *
 * <p>A request has two sets of headers. The application's own are what {@code
 * HttpRequest.headers()} shows; the system's hold the default User-Agent, and only when the
 * application has set none. Both are asked for when the request is written, so the header is
 * rewritten in whichever has it. A CONNECT request has none and gets none.
 */
// HTTP/1.1, HTTP/2, HTTP/3, redirects and WebSocket handshakes all come through here.
@Weaves(
    classes = "jdk/internal/net/http/HttpRequestImpl",
    calls = {
      @Call(
          method = "getSystemHeadersBuilder",
          descriptor = "()Ljdk/internal/net/http/common/HttpHeadersBuilder;",
          onResult = true,
          to = "rewriteSystemHeaders"),
      @Call(
          method = "getUserHeaders",
          descriptor = "()Ljava/net/http/HttpHeaders;",
          onResult = true,
          to = "rewriteUserHeaders")
    })
final class AauJdkHttpClientHook implements BiPredicate<String, String> {

  private static final String USER_AGENT = "User-Agent";

  private AauJdkHttpClientHook() {}

  /** Puts the User-Agent right in place: the builder belongs to this one request. */
  static HttpHeadersBuilder rewriteSystemHeaders(HttpHeadersBuilder headers, Object request) {
    try {
      List<String> values = headers.map().get(USER_AGENT);
      if (values != null && !values.isEmpty()) {
        String current = values.get(0);
        HttpRequestImpl impl = (HttpRequestImpl) request;
        String rewritten = userAgent(current, impl, impl.headers());
        if (rewritten != current && rewritten != null) {
          headers.setHeader(USER_AGENT, rewritten);
        }
      }
      return headers;
    } catch (Throwable leaveAsItIs) {
      return headers;
    }
  }

  /** The application's headers are immutable and stay as they are; the ones written are others. */
  static HttpHeaders rewriteUserHeaders(HttpHeaders headers, Object request) {
    try {
      // HttpHeaders.map() is sorted without regard to case.
      List<String> values = headers.map().get(USER_AGENT);
      if (values == null || values.isEmpty()) {
        return headers;
      }
      int place = place(values);
      String current = values.get(place);
      String rewritten = userAgent(current, (HttpRequestImpl) request, headers);
      if (rewritten == current) {
        return headers;
      }
      List<String> changed = new ArrayList<>(values);
      if (rewritten == null) {
        changed.remove(place);
      } else {
        changed.set(place, rewritten);
      }
      Map<String, List<String>> map = new HashMap<>(); // HttpHeaders.of sorts it
      for (Map.Entry<String, List<String>> header : headers.map().entrySet()) {
        String name = header.getKey();
        map.put(name, USER_AGENT.equalsIgnoreCase(name) ? changed : header.getValue());
      }
      return HttpHeaders.of(map, new AauJdkHttpClientHook());
    } catch (Throwable leaveAsItIs) {
      return headers;
    }
  }

  /** Of several, the last one; but one that has tokens already, so that there is no second. */
  private static int place(List<String> userAgents) {
    int place = 0;
    while (place < userAgents.size() - 1 && !AauBridge.hasTokens(userAgents.get(place))) {
      place++;
    }
    return place;
  }

  private static String userAgent(String current, HttpRequestImpl request, HttpHeaders headers) {
    if ("CONNECT".equals(request.method())) {
      return current;
    }
    // Not its authority: that may have a user and a password in it.
    URI uri = request.uri();
    int defaultPort = "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
    int port = uri.getPort() < 0 ? defaultPort : uri.getPort();
    return AauBridge.userAgent(current, uri.getHost(), port, host(headers));
  }

  /** The application's own, which it may set where {@code allowRestrictedHeaders} lets it. */
  private static String host(HttpHeaders headers) {
    List<String> values = headers.map().get("Host");
    return values == null || values.isEmpty() ? null : values.get(0);
  }

  /** The filter of {@link HttpHeaders#of}: all of them (no lambda, it would be the JVM's first). */
  @Override
  public boolean test(String name, String value) {
    return true;
  }
}
