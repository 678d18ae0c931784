package org.eclipse.jetty.client;

import com.anaconda.aau.hook.Call;
import com.anaconda.aau.hook.CompiledWith;
import com.anaconda.aau.hook.Weaves;
import java.lang.reflect.Method;
import java.net.AauBridge;
import org.eclipse.jetty.client.api.Request;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;

/**
 * Jetty client 9 to 11: rewrites the headers that a connection is about to write (HTTP/1.1 or
 * HTTP/2), after all of the application's listeners have run.
 *
 * <p>The code that sends a request is the first to read its headers, and receives a copy. Later
 * callers receive the application's own headers.
 */
// The names include "jetty", because Vert.x also has a client/HttpRequest.
@CompiledWith("org.eclipse.jetty:jetty-client:9.2.0.v20140526")
@Weaves(
    root = "org/eclipse",
    classes = "jetty/client/HttpRequest",
    calls =
        @Call(
            method = "getHeaders",
            descriptor = "()Lorg/eclipse/jetty/http/HttpFields;",
            onResult = true),
    fits = {
      "org.eclipse.jetty:jetty-client:9.1.0.v20131115",
      "org.eclipse.jetty:jetty-client:11.0.26"
    })
@Weaves(
    root = "org/eclipse/jetty",
    classes = {"client/http/HttpSenderOverHTTP", "http2/client/http/HttpSenderOverHTTP2"},
    calls =
        @Call(
            method = "sendHeaders",
            descriptor =
                "(Lorg/eclipse/jetty/client/HttpExchange;Lorg/eclipse/jetty/client/HttpContent;"
                    + "Lorg/eclipse/jetty/util/Callback;)V",
            to = "begin"),
    fits = {
      "org.eclipse.jetty:jetty-client:9.1.0.v20131115",
      "org.eclipse.jetty:jetty-client:9.4.58.v20250814",
      "org.eclipse.jetty.http2:http2-http-client-transport:9.3.0.v20150612",
      "org.eclipse.jetty.http2:http2-http-client-transport:9.4.58.v20250814"
    })
@Weaves(
    root = "org/eclipse/jetty",
    classes = {"client/http/HttpSenderOverHTTP", "http2/client/http/HttpSenderOverHTTP2"},
    calls =
        @Call(
            method = "sendHeaders",
            descriptor =
                "(Lorg/eclipse/jetty/client/HttpExchange;Ljava/nio/ByteBuffer;Z"
                    + "Lorg/eclipse/jetty/util/Callback;)V",
            to = "begin"),
    fits = {
      "org.eclipse.jetty:jetty-client:10.0.0",
      "org.eclipse.jetty:jetty-client:11.0.26",
      "org.eclipse.jetty.http2:http2-http-client-transport:10.0.0",
      "org.eclipse.jetty.http2:http2-http-client-transport:11.0.26"
    })
public final class AauJettyClient9Hook {

  private static final String USER_AGENT = "User-Agent";

  /**
   * The method that builds headers in Jetty 10 and later; null in Jetty 9, where headers have a
   * constructor.
   */
  private static final Method BUILD = build();

  private static final Method ADD = add();

  /** The request being sent, until its headers are read. */
  private static final ThreadLocal<Object[]> BEING_SENT = beingSent();

  private AauJettyClient9Hook() {}

  /**
   * Returns the method, or null on failure: an exception in a class initializer would reach the
   * client.
   */
  private static Method build() {
    try {
      return HttpFields.class.getMethod("build");
    } catch (Throwable before10) {
      return null;
    }
  }

  private static Method add() {
    try {
      Class<?> mutable = BUILD == null ? HttpFields.class : BUILD.getReturnType();
      return mutable.getMethod("add", HttpField.class);
    } catch (Throwable leaveAllAsItIs) {
      return null;
    }
  }

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
      // HttpExchange.getRequest has a different return type in 9.2.0.
      Request request = exchange.getResponse().getRequest();
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
      String rewritten = userAgent(current, (Request) request, headers);
      return rewritten == current ? headers : copy(headers, own, rewritten);
    } catch (Throwable leaveAsItIs) {
      return headers;
    }
  }

  /**
   * Returns the User-Agent to rewrite: one that already has tokens, or else the last. A request
   * must not get a second set of tokens.
   */
  private static HttpField own(Iterable<HttpField> headers) {
    HttpField own = null;
    for (HttpField field : headers) {
      if (USER_AGENT.equalsIgnoreCase(field.getName())
          && (own == null || !AauBridge.hasTokens(own.getValue()))) {
        own = field;
      }
    }
    return own;
  }

  private static String host(Iterable<HttpField> headers) {
    for (HttpField field : headers) {
      if ("Host".equalsIgnoreCase(field.getName())) {
        return field.getValue();
      }
    }
    return null;
  }

  private static String userAgent(String current, Request request, HttpFields headers) {
    int defaultPort = "https".equalsIgnoreCase(request.getScheme()) ? 443 : 80;
    int port = request.getPort() <= 0 ? defaultPort : request.getPort();
    return AauBridge.userAgent(current, request.getHost(), port, host(headers));
  }

  /** Uses reflection, because HttpFields is a class in Jetty 9 and an interface since Jetty 10. */
  private static HttpFields copy(HttpFields headers, HttpField own, String userAgent)
      throws ReflectiveOperationException {
    Object copy =
        BUILD == null ? HttpFields.class.getConstructor().newInstance() : BUILD.invoke(null);
    Iterable<HttpField> fields = headers;
    for (HttpField field : fields) {
      if (field != own) {
        ADD.invoke(copy, field);
      } else if (userAgent != null) {
        ADD.invoke(copy, new HttpField(own.getName(), userAgent));
      }
    }
    if (own == null) {
      ADD.invoke(copy, new HttpField(USER_AGENT, userAgent));
    }
    return (HttpFields) copy;
  }
}
