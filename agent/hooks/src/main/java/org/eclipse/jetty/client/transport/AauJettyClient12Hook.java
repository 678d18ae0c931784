package org.eclipse.jetty.client.transport;

import java.net.AauBridge;
import java.util.ListIterator;
import org.eclipse.jetty.client.Request;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;

/**
 * Jetty client 12: rewrites the request whose headers a connection is about to write, HTTP/1.1 or
 * HTTP/2, after all of the application's listeners.
 */
public final class AauJettyClient12Hook {

  private AauJettyClient12Hook() {}

  /** Changes the application's own request: there is no other. Jetty sends it once. */
  public static HttpExchange rewrite(HttpExchange exchange, Object sender) {
    try {
      Request request = exchange.getRequest();
      if (!"CONNECT".equalsIgnoreCase(request.getMethod())) {
        rewriteInPlace((HttpFields.Mutable) request.getHeaders(), request);
      }
    } catch (Throwable leaveAsItIs) {
      // The request goes out as the client made it.
    }
    return exchange;
  }

  /** Every one: a redirected request may have a copy beside Jetty's default. */
  private static void rewriteInPlace(HttpFields.Mutable headers, Request request) {
    boolean found = false;
    for (ListIterator<HttpField> fields = headers.listIterator(); fields.hasNext(); ) {
      HttpField field = fields.next();
      if (field.getHeader() == HttpHeader.USER_AGENT) {
        found = true;
        String current = field.getValue();
        String rewritten = userAgent(current, request);
        if (rewritten == null) {
          fields.remove();
        } else if (rewritten != current) {
          fields.set(new HttpField(HttpHeader.USER_AGENT, field.getName(), rewritten));
        }
      }
    }
    if (!found) {
      String added = userAgent(null, request);
      if (added != null) {
        headers.put(HttpHeader.USER_AGENT, added);
      }
    }
  }

  private static String userAgent(String current, Request request) {
    int defaultPort = "https".equalsIgnoreCase(request.getScheme()) ? 443 : 80;
    int port = request.getPort() <= 0 ? defaultPort : request.getPort();
    return AauBridge.userAgent(current, request.getHost(), port, null);
  }
}
