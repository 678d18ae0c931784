package org.eclipse.jetty.client;

import java.net.AauBridge;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.client.api.Request;
import org.eclipse.jetty.http.HttpField;

/**
 * Jetty client 9 to 11: rewrites the request whose headers a connection is about to write, HTTP/1.1
 * or HTTP/2, after all of the application's listeners.
 */
public final class AauJettyClient9Hook {

  private static final String USER_AGENT = "User-Agent";

  private AauJettyClient9Hook() {}

  /** Changes the application's own request: there is no other. Jetty sends it once. */
  public static HttpExchange rewrite(HttpExchange exchange, Object sender) {
    try {
      // HttpExchange.getRequest has another type in 9.2.0.
      Request request = exchange.getResponse().getRequest();
      if (!"CONNECT".equalsIgnoreCase(request.getMethod())) {
        rewriteInPlace(request);
      }
    } catch (Throwable leaveAsItIs) {
      // The request goes out as the client made it.
    }
    return exchange;
  }

  /**
   * There may be several: the request after a redirect has Jetty's default and a copy of each that
   * the one before had, unless they are the same, and with the tokens they no longer are.
   */
  private static void rewriteInPlace(Request request) {
    boolean changed = false;
    List<String> rewritten = new ArrayList<>(2);
    List<String> current = userAgents(request);
    for (int i = 0; i < current.size() || i == 0; i++) {
      String before = i < current.size() ? current.get(i) : null;
      String after = userAgent(before, request);
      changed |= after != before;
      if (after != null && !rewritten.contains(after)) {
        rewritten.add(after);
      }
    }
    if (changed) {
      request.agent(rewritten.isEmpty() ? null : rewritten.get(0));
      for (int i = 1; i < rewritten.size(); i++) {
        request.header(USER_AGENT, rewritten.get(i));
      }
    }
  }

  private static List<String> userAgents(Request request) {
    List<String> values = new ArrayList<>(2);
    // Only as an Iterable: HttpFields is a class in Jetty 9, and an interface since Jetty 10.
    Iterable<HttpField> fields = request.getHeaders();
    for (HttpField field : fields) {
      if (USER_AGENT.equalsIgnoreCase(field.getName())) {
        values.add(field.getValue());
      }
    }
    return values;
  }

  private static String userAgent(String current, Request request) {
    int defaultPort = "https".equalsIgnoreCase(request.getScheme()) ? 443 : 80;
    int port = request.getPort() <= 0 ? defaultPort : request.getPort();
    return AauBridge.userAgent(current, request.getHost(), port, null);
  }
}
