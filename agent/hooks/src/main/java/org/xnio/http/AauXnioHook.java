package org.xnio.http;

import com.anaconda.aau.hook.Call;
import com.anaconda.aau.hook.Weaves;
import java.net.AauBridge;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;

/**
 * XNIO, and Undertow's WebSocket client, which uses it: rewrites the headers of a request to
 * upgrade a connection.
 *
 * <p>Undertow sends {@code CONNECT} requests with its HTTP client.
 */
@Weaves(
    root = "org/xnio",
    classes = "http/HttpUpgrade$HttpUpgradeState",
    calls = {
      @Call(
          method = "<init>",
          descriptor =
              "(Lorg/xnio/XnioWorker;Lorg/xnio/ssl/XnioSsl;Ljava/net/InetSocketAddress;"
                  + "Ljava/net/URI;Ljava/util/Map;Lorg/xnio/ChannelListener;"
                  + "Lorg/xnio/ChannelListener;Lorg/xnio/OptionMap;"
                  + "Lorg/xnio/http/ExtendedHandshakeChecker;)V",
          argument = 5,
          with = 4),
      @Call(
          method = "<init>",
          descriptor =
              "(Lorg/xnio/StreamConnection;Ljava/net/URI;Ljava/util/Map;Lorg/xnio/ChannelListener;"
                  + "Lorg/xnio/http/ExtendedHandshakeChecker;)V",
          argument = 3,
          with = 2),
      @Call(
          method = "<init>",
          descriptor =
              "(Lorg/xnio/XnioWorker;Lorg/xnio/ssl/XnioSsl;Ljava/net/InetSocketAddress;"
                  + "Ljava/net/URI;Ljava/util/Map;Lorg/xnio/ChannelListener;"
                  + "Lorg/xnio/ChannelListener;Lorg/xnio/OptionMap;"
                  + "Lorg/xnio/http/HandshakeChecker;)V",
          argument = 5,
          with = 4),
      @Call(
          method = "<init>",
          descriptor =
              "(Lorg/xnio/StreamConnection;Ljava/net/URI;Ljava/util/Map;Lorg/xnio/ChannelListener;"
                  + "Lorg/xnio/http/HandshakeChecker;)V",
          argument = 3,
          with = 2)
    },
    fits = {"org.jboss.xnio:xnio-api:3.3.0.Final", "org.jboss.xnio:xnio-api:3.8.17.Final"})
@Weaves(
    root = "org/xnio",
    classes = "http/HttpUpgrade$HttpUpgradeState",
    calls = {
      @Call(
          method = "<init>",
          descriptor =
              "(Lorg/xnio/XnioWorker;Lorg/xnio/ssl/XnioSsl;Ljava/net/InetSocketAddress;"
                  + "Ljava/net/URI;Ljava/util/Map;Lorg/xnio/ChannelListener;"
                  + "Lorg/xnio/ChannelListener;Lorg/xnio/OptionMap;"
                  + "Lorg/xnio/http/HandshakeChecker;)V",
          argument = 5,
          with = 4),
      @Call(
          method = "<init>",
          descriptor =
              "(Lorg/xnio/StreamConnection;Ljava/net/URI;Ljava/util/Map;Lorg/xnio/ChannelListener;"
                  + "Lorg/xnio/http/HandshakeChecker;)V",
          argument = 3,
          with = 2)
    },
    fits = {"org.jboss.xnio:xnio-api:3.1.0.Final", "org.jboss.xnio:xnio-api:3.2.3.Final"})
public final class AauXnioHook {

  private static final String USER_AGENT = "User-Agent";

  private AauXnioHook() {}

  /**
   * Returns a copy, because a program can keep the original. Depending on the constructor, the
   * values are strings or lists of strings.
   */
  public static Map<String, ?> rewrite(Map<String, ?> headers, Object none, URI uri) {
    try {
      String host = null;
      String key = null;
      String current = null;
      int place = 0;
      for (Entry<String, ?> header : headers.entrySet()) {
        List<String> lines = lines(header.getValue());
        for (int i = 0; i < lines.size(); i++) {
          if ("Host".equalsIgnoreCase(header.getKey())) {
            host = lines.get(i);
          } else if (USER_AGENT.equalsIgnoreCase(header.getKey())
              // Take one that already has tokens, or else the last.
              && (key == null || !AauBridge.hasTokens(current))) {
            key = header.getKey();
            place = i;
            current = lines.get(i);
          }
        }
      }
      int defaultPort = "https".equals(uri.getScheme()) ? 443 : 80;
      String target = uri.getPort() < 0 ? uri.getHost() : uri.getHost() + ':' + uri.getPort();
      String rewritten = AauBridge.userAgent(current, target, defaultPort, host);
      return rewritten == current ? headers : copy(headers, key, place, rewritten);
    } catch (Throwable leaveAsItIs) {
      return headers;
    }
  }

  @SuppressWarnings("unchecked")
  private static List<String> lines(Object value) {
    return value instanceof List ? (List<String>) value : Collections.singletonList((String) value);
  }

  private static Map<String, Object> copy(
      Map<String, ?> headers, String key, int place, String userAgent) {
    Map<String, Object> copy = new LinkedHashMap<>(headers);
    if (key == null) {
      key = USER_AGENT;
    }
    boolean hasLists = !copy.isEmpty() && copy.values().iterator().next() instanceof List;
    List<String> lines = new ArrayList<>();
    if (copy.get(key) instanceof List) {
      lines.addAll(lines(copy.get(key)));
      lines.remove(place);
    }
    if (userAgent != null) {
      lines.add(place, userAgent);
    }
    if (lines.isEmpty()) {
      copy.remove(key);
    } else {
      copy.put(key, hasLists ? lines : userAgent);
    }
    return copy;
  }
}
