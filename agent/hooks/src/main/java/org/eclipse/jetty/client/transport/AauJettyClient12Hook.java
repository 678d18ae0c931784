package org.eclipse.jetty.client.transport;

import com.anaconda.aau.hook.Call;
import com.anaconda.aau.hook.CompiledWith;
import com.anaconda.aau.hook.Weaves;
import java.net.AauBridge;
import java.util.ListIterator;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;

/**
 * Jetty client 12: rewrites the headers that a connection is about to write (HTTP/1.1, HTTP/2 or
 * HTTP/3), after all of the application's listeners have run.
 *
 * <p>The code that sends a request is the first to read its headers, and receives a copy. Later
 * callers receive the application's own headers.
 */
@CompiledWith("org.eclipse.jetty:jetty-client:12.1.14")
@Weaves(
    root = "org/eclipse",
    classes = "jetty/client/transport/HttpRequest",
    calls =
        @Call(
            method = "getHeaders",
            descriptor = "()Lorg/eclipse/jetty/http/HttpFields;",
            onResult = true),
    fits = {"org.eclipse.jetty:jetty-client:12.0.0", "org.eclipse.jetty:jetty-client:12.1.14"})
@Weaves(
    root = "org/eclipse/jetty",
    classes = {
      "client/transport/internal/HttpSenderOverHTTP",
      "http2/client/transport/internal/HttpSenderOverHTTP2",
      "http3/client/transport/internal/HttpSenderOverHTTP3"
    },
    calls =
        @Call(
            method = "sendHeaders",
            descriptor =
                "(Lorg/eclipse/jetty/client/transport/HttpExchange;Ljava/nio/ByteBuffer;Z"
                    + "Lorg/eclipse/jetty/util/Callback;)V",
            to = "begin"),
    fits = {
      "org.eclipse.jetty:jetty-client:12.0.0",
      "org.eclipse.jetty:jetty-client:12.1.14",
      "org.eclipse.jetty.http2:jetty-http2-client-transport:12.0.0",
      "org.eclipse.jetty.http2:jetty-http2-client-transport:12.1.14",
      "org.eclipse.jetty.http3:jetty-http3-client-transport:12.0.0",
      "org.eclipse.jetty.http3:jetty-http3-client-transport:12.1.10"
    })
public final class AauJettyClient12Hook {

  /** The request being sent, until its headers are read. */
  private static final ThreadLocal<Object[]> BEING_SENT = beingSent();

  private AauJettyClient12Hook() {}

  /** Returns null on failure: an exception in a class initializer would reach the client. */
  private static ThreadLocal<Object[]> beingSent() {
    try {
      return new ThreadLocal<>();
    } catch (Throwable leaveAllAsItIs) {
      return null;
    }
  }

  /** Remembers the request whose headers are about to be sent. */
  public static HttpExchange begin(HttpExchange exchange, Object sender) {
    try {
      HttpRequest request = exchange.getRequest();
      if (!"CONNECT".equalsIgnoreCase(request.getMethod())) {
        Object[] sent = BEING_SENT.get();
        if (sent == null) {
          sent = new Object[1];
          BEING_SENT.set(sent);
        }
        sent[0] = request;
      }
    } catch (Throwable leaveAsItIs) {
      // The request goes out unchanged.
    }
    return exchange;
  }

  /** Returns a copy of the headers to the code that sends them. */
  public static HttpFields rewrite(HttpFields headers, Object request) {
    try {
      Object[] sent = BEING_SENT.get();
      if (sent == null || sent[0] != request) {
        return headers;
      }
      sent[0] = null;
      HttpField own = own(headers);
      String current = own == null ? null : own.getValue();
      String rewritten = userAgent(current, (HttpRequest) request, headers);
      return rewritten == current ? headers : copy(headers, own, rewritten);
    } catch (Throwable leaveAsItIs) {
      return headers;
    }
  }

  /**
   * Returns the User-Agent to rewrite: one that already has tokens, or else the last. A request
   * must not get a second set of tokens.
   */
  private static HttpField own(HttpFields headers) {
    HttpField own = null;
    for (HttpField field : headers) {
      if (field.getHeader() == HttpHeader.USER_AGENT
          && (own == null || !AauBridge.hasTokens(own.getValue()))) {
        own = field;
      }
    }
    return own;
  }

  private static String userAgent(String current, HttpRequest request, HttpFields headers) {
    int defaultPort = "https".equalsIgnoreCase(request.getScheme()) ? 443 : 80;
    int port = request.getPort() <= 0 ? defaultPort : request.getPort();
    return AauBridge.userAgent(current, request.getHost(), port, headers.get(HttpHeader.HOST));
  }

  private static HttpFields copy(HttpFields headers, HttpField own, String userAgent) {
    HttpFields.Mutable copy = HttpFields.build(headers);
    if (own == null) {
      return copy.add(HttpHeader.USER_AGENT, userAgent);
    }
    for (ListIterator<HttpField> fields = copy.listIterator(); fields.hasNext(); ) {
      if (fields.next() == own) {
        if (userAgent == null) {
          fields.remove();
        } else {
          fields.set(new HttpField(HttpHeader.USER_AGENT, own.getName(), userAgent));
        }
      }
    }
    return copy;
  }
}
