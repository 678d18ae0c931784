package org.glassfish.tyrus.container.jdk.client;

import com.anaconda.aau.hook.Call;
import com.anaconda.aau.hook.Weaves;
import java.net.AauBridge;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.glassfish.tyrus.core.RequestContext;
import org.glassfish.tyrus.spi.UpgradeRequest;

/**
 * Tyrus on its JDK container: rewrites the handshake that a connection is about to write.
 *
 * <p>The client prepares {@code CONNECT} requests in another method.
 */
@Weaves(
    root = "org/glassfish/tyrus",
    classes = "container/jdk/client/ClientFilter",
    calls =
        @Call(
            method = "createHandshakeUpgradeRequest",
            descriptor =
                "(Lorg/glassfish/tyrus/spi/UpgradeRequest;)"
                    + "Lorg/glassfish/tyrus/container/jdk/client/JdkUpgradeRequest;"),
    fits = {
      "org.glassfish.tyrus:tyrus-container-jdk-client:1.6",
      "org.glassfish.tyrus:tyrus-container-jdk-client:2.2.0"
    })
public final class AauTyrusHook {

  private static final String USER_AGENT = "User-Agent";

  private AauTyrusHook() {}

  /** Returns a copy, because a program can keep the original's headers. */
  public static UpgradeRequest rewrite(UpgradeRequest request, Object filter) {
    try {
      URI uri = request.getRequestURI();
      String host = uri.getHost();
      String target = host == null || uri.getPort() < 0 ? host : host + ':' + uri.getPort();
      int defaultPort = "wss".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
      List<String> lines = request.getHeaders().get(USER_AGENT);
      int place = place(lines);
      String current = place < 0 ? null : lines.get(place);
      String rewritten =
          AauBridge.userAgent(current, target, defaultPort, request.getHeader("Host"));
      return rewritten == current ? request : copy(request, lines(lines, place, rewritten));
    } catch (Throwable leaveAsItIs) {
      return request;
    }
  }

  /** Returns the position of the value that already has tokens, or else that of the last one. */
  private static int place(List<String> userAgents) {
    int last = userAgents == null ? -1 : userAgents.size() - 1;
    int place = Math.min(last, 0);
    while (place < last && !AauBridge.hasTokens(userAgents.get(place))) {
      place++;
    }
    return place;
  }

  private static List<String> lines(List<String> userAgents, int place, String rewritten) {
    List<String> copy = new ArrayList<>();
    if (place >= 0) {
      copy.addAll(userAgents);
      copy.remove(place);
    }
    if (rewritten != null) {
      copy.add(Math.max(place, 0), rewritten);
    }
    return copy;
  }

  /** Returns a copy. The headers keep their order, because the client sorts them by name. */
  private static UpgradeRequest copy(UpgradeRequest request, List<String> userAgents) {
    RequestContext copy =
        RequestContext.Builder.create()
            .requestURI(request.getRequestURI())
            .queryString(request.getQueryString())
            .secure(request.isSecure())
            .build();
    Map<String, List<String>> headers = copy.getHeaders();
    headers.putAll(request.getHeaders());
    if (userAgents.isEmpty()) {
      headers.remove(USER_AGENT);
    } else {
      headers.put(USER_AGENT, userAgents);
    }
    return copy;
  }
}
