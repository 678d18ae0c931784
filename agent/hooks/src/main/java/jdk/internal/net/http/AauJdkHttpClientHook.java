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
 * <p>A request has two sets of headers: the application's, which {@code HttpRequest.headers()}
 * shows, and the system's, which contain the default User-Agent if the application has set none.
 * The client reads both when it writes the request, so the hook rewrites the header in the set that
 * has it. A CONNECT request has no User-Agent and gets none.
 */
// HTTP/1.1, HTTP/2, HTTP/3, redirects and WebSocket handshakes all use this class.
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

  /** Sets the User-Agent in the builder itself, which belongs to this one request. */
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

  /** Returns a copy, because the application's headers are immutable. */
  static HttpHeaders rewriteUserHeaders(HttpHeaders headers, Object request) {
    try {
      // HttpHeaders.map() is sorted and case-insensitive.
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

  /**
   * Returns the position of the User-Agent to rewrite: one that already has tokens, or else the
   * last. A request must not get a second set of tokens.
   */
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
    // Do not use the URI's authority, which may contain a user name and a password.
    URI uri = request.uri();
    int defaultPort = "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
    int port = uri.getPort() < 0 ? defaultPort : uri.getPort();
    return AauBridge.userAgent(current, uri.getHost(), port, host(headers));
  }

  /**
   * Returns the Host header, which the application can set if {@code allowRestrictedHeaders}
   * permits it.
   */
  private static String host(HttpHeaders headers) {
    List<String> values = headers.map().get("Host");
    return values == null || values.isEmpty() ? null : values.get(0);
  }

  /**
   * Accepts every header when used as the filter of {@link HttpHeaders#of}. This is not a lambda,
   * because it could be the JVM's first one, which is expensive.
   */
  @Override
  public boolean test(String name, String value) {
    return true;
  }
}
