package org.apache.tomcat.websocket;

import com.anaconda.aau.hook.Call;
import com.anaconda.aau.hook.CompiledWith;
import com.anaconda.aau.hook.Weaves;
import java.net.AauBridge;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;

/**
 * Tomcat's WebSocket client: rewrites the handshake that is about to be encoded.
 *
 * <p>The client encodes {@code CONNECT} requests in another method.
 */
@CompiledWith("org.apache.tomcat.embed:tomcat-embed-websocket:11.0.27")
@Weaves(
    root = "org/apache/tomcat",
    classes = "websocket/WsWebSocketContainer",
    calls =
        @Call(
            method = "createRequest",
            descriptor = "(Ljava/net/URI;Ljava/util/Map;)Ljava/nio/ByteBuffer;",
            argument = 2,
            isStatic = true,
            with = 1),
    fits = {
      "org.apache.tomcat.embed:tomcat-embed-websocket:7.0.70",
      "org.apache.tomcat.embed:tomcat-embed-websocket:11.0.27"
    })
@Weaves(
    root = "org/apache/tomcat",
    classes = "websocket/WsWebSocketContainer",
    calls =
        @Call(
            method = "createRequest",
            descriptor = "(Ljava/net/URI;Ljava/util/Map;)Ljava/nio/ByteBuffer;",
            argument = 2,
            with = 1),
    fits = {
      "org.apache.tomcat.embed:tomcat-embed-websocket:7.0.52",
      "org.apache.tomcat.embed:tomcat-embed-websocket:8.0.8"
    })
public final class AauTomcatWebSocketHook {

  private static final String USER_AGENT = "User-Agent";

  /** The length of the client's buffer. Earlier versions cannot enlarge it. */
  private static final int BUFFER = 4096;

  private AauTomcatWebSocketHook() {}

  /** Returns a copy, because a program can keep the original. */
  public static Map<String, List<String>> rewrite(
      Map<String, List<String>> headers, Object container, URI uri) {
    try {
      String host = null;
      String key = null;
      String current = null;
      int place = 0;
      for (Entry<String, List<String>> header : headers.entrySet()) {
        List<String> values = header.getValue();
        if ("Host".equalsIgnoreCase(header.getKey())) {
          host = host == null ? String.join(",", values) : host + ',' + String.join(",", values);
        } else if (USER_AGENT.equalsIgnoreCase(header.getKey())) {
          for (int i = 0; i < values.size(); i++) {
            // Take one that already has tokens, or else the last.
            if (key == null || !AauBridge.hasTokens(current)) {
              key = header.getKey();
              place = i;
              current = values.get(i);
            }
          }
        }
      }
      String target = uri.getPort() < 0 ? uri.getHost() : uri.getHost() + ':' + uri.getPort();
      int defaultPort = "wss".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
      String rewritten = AauBridge.userAgent(current, target, defaultPort, host);
      if (rewritten == current) {
        return headers;
      }
      Map<String, List<String>> copy = copy(headers, key, place, rewritten);
      boolean grows =
          rewritten != null && (current == null || rewritten.length() > current.length());
      return !grows || fits(uri, copy) ? copy : headers;
    } catch (Throwable leaveAsItIs) {
      return headers;
    }
  }

  private static Map<String, List<String>> copy(
      Map<String, List<String>> headers, String key, int place, String userAgent) {
    Map<String, List<String>> copy = new LinkedHashMap<>(headers);
    List<String> values = new ArrayList<>();
    if (key != null) {
      values.addAll(headers.get(key));
      values.remove(place);
    }
    if (userAgent != null) {
      values.add(place, userAgent);
    }
    // The client writes no line without a value.
    copy.put(key == null ? USER_AGENT : key, values);
    return copy;
  }

  /**
   * Returns whether the handshake fits into the client's buffer, which it may overrun otherwise.
   */
  private static boolean fits(URI uri, Map<String, List<String>> headers) {
    int length = "GET / HTTP/1.1\r\n\r\n".length() + uri.toString().length();
    for (Entry<String, List<String>> header : headers.entrySet()) {
      length += header.getKey().length() + ": \r\n".length();
      for (String value : header.getValue()) {
        length += value.length() + 1;
      }
    }
    return length <= BUFFER;
  }
}
