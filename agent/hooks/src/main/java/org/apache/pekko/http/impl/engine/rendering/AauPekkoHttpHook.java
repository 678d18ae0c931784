package org.apache.pekko.http.impl.engine.rendering;

import com.anaconda.aau.hook.Call;
import com.anaconda.aau.hook.CompiledWith;
import com.anaconda.aau.hook.Weaves;
import java.lang.reflect.Field;
import java.net.AauBridge;
import java.util.ArrayList;
import java.util.List;
import org.apache.pekko.http.impl.engine.http2.RequestRendering;
import org.apache.pekko.http.javadsl.model.HttpHeader;
import org.apache.pekko.http.javadsl.model.Uri;
import org.apache.pekko.http.javadsl.model.headers.UserAgent;
import org.apache.pekko.http.scaladsl.model.HttpMessage;
import org.apache.pekko.http.scaladsl.model.HttpRequest;
import org.apache.pekko.http.scaladsl.model.headers.RawHeader;
import scala.Option;
import scala.Tuple2;

/**
 * Pekko HTTP and Akka HTTP, which have the same code in different packages: replaces the request
 * that is about to be written.
 */
@CompiledWith({
  "org.apache.pekko:pekko-http-core_2.13:1.3.0",
  "org.apache.pekko:pekko-stream_2.13:1.1.3"
})
@Weaves(
    root = "org/apache/pekko",
    classes = "http/impl/engine/rendering/HttpRequestRendererFactory",
    calls =
        @Call(
            method = "render",
            descriptor =
                "(Lorg/apache/pekko/http/impl/engine/rendering/RequestRenderingContext;)"
                    + "Lorg/apache/pekko/http/impl/engine/rendering/"
                    + "HttpRequestRendererFactory$RequestRenderingOutput;"),
    fits = {
      "org.apache.pekko:pekko-http-core_2.13:1.0.0",
      "org.apache.pekko:pekko-http-core_2.13:1.3.0",
      "com.typesafe.akka:akka-http-core_2.12:10.0.0",
      "org.apache.pekko:pekko-http-core_2.12:1.1.0",
      "org.apache.pekko:pekko-http-core_3:1.3.0",
      "com.typesafe.akka:akka-http-core_2.11:10.1.15",
      "com.typesafe.akka:akka-http-core_2.12:10.1.15",
      "com.typesafe.akka:akka-http-core_2.13:10.1.8",
      "com.typesafe.akka:akka-http-core_2.13:10.5.3",
      "com.typesafe.akka:akka-http-core_3:10.5.3"
    })
@Weaves(
    root = "org/apache/pekko",
    classes = "http/impl/engine/http2/MessageRendering",
    calls =
        @Call(
            method = "apply",
            descriptor =
                "(Lorg/apache/pekko/http/scaladsl/model/HttpMessage;)"
                    + "Lorg/apache/pekko/http/impl/engine/http2/Http2SubStream;",
            to = "rewriteHttp2"),
    fits = {
      "org.apache.pekko:pekko-http-core_2.13:1.0.0",
      "org.apache.pekko:pekko-http-core_2.13:1.3.0",
      "com.typesafe.akka:akka-http-core_2.13:10.2.3",
      "com.typesafe.akka:akka-http-core_2.13:10.5.3"
    })
public final class AauPekkoHttpHook {

  private static final String USER_AGENT = "user-agent";

  private AauPekkoHttpHook() {}

  /**
   * Rewrites a request, unless it is a CONNECT request of the application. The client writes its
   * own CONNECT requests to a proxy elsewhere.
   */
  public static RequestRenderingContext rewrite(RequestRenderingContext context, Object renderer) {
    try {
      HttpRequest request = context.request();
      if ("CONNECT".equals(request.method().value())) {
        return context;
      }
      Iterable<HttpHeader> headers = request.getHeaders();
      HttpHeader own = findUserAgent(headers, false);
      HttpHeader host = find(headers, "host");
      String current = own == null ? defaultUserAgent(renderer) : own.value();
      String rewritten =
          AauBridge.userAgent(
              current, target(context, headers), -1, host == null ? null : host.value());
      if (rewritten == current || own == null && rewritten == null) {
        return context; // The user configured a default that consists only of tokens.
      }
      HttpHeader added = rewritten == null ? null : like(own, rewritten);
      if (added != null && !added.value().equals(rewritten)) {
        return context;
      }
      List<HttpHeader> replaced = replace(headers, own, added);
      if (own == null) {
        // The client itself adds these headers at the end.
        if (host == null) {
          replaced.add(context.hostHeader());
        }
        replaced.add(added);
      }
      return context.copy(
          withHeaders(request, replaced), context.hostHeader(), context.sendEntityTrigger());
    } catch (Throwable leaveAsItIs) {
      return context;
    }
  }

  /**
   * Rewrites an HTTP/2 request. Over HTTP/2, the client writes a User-Agent only if it is an
   * instance of its class {@code UserAgent}. Servers also write their responses here.
   */
  public static HttpMessage rewriteHttp2(HttpMessage message, Object rendering) {
    try {
      if (!(rendering instanceof RequestRendering)) {
        return message;
      }
      HttpRequest request = (HttpRequest) message;
      if ("CONNECT".equals(request.method().value())) {
        return message;
      }
      Iterable<HttpHeader> headers = request.getHeaders();
      HttpHeader own = findUserAgent(headers, true);
      Option<Tuple2<String, String>> other = ((RequestRendering) rendering).peerIdHeader();
      String current = own != null ? own.value() : other.isDefined() ? other.get()._2() : null;
      HttpHeader host = find(headers, "host");
      Uri uri = request.getUri();
      String rewritten =
          AauBridge.userAgent(
              current, uri.host().address(), uri.port(), host == null ? null : host.value());
      if (rewritten == current || own == null && rewritten == null) {
        return message;
      }
      HttpHeader added = rewritten == null ? null : UserAgent.create(rewritten);
      if (added != null && !added.value().equals(rewritten)) {
        return message;
      }
      List<HttpHeader> replaced = replace(headers, own, added);
      if (own == null) {
        replaced.add(added);
      }
      return withHeaders(request, replaced);
    } catch (Throwable leaveAsItIs) {
      return message;
    }
  }

  /**
   * Returns the request's target. A request to a proxy names it (RFC 9112, 3.2.2). Otherwise, it is
   * the connection's host, which is in the default Host header even if the application sets another
   * one.
   */
  private static String target(RequestRenderingContext context, Iterable<HttpHeader> headers) {
    HttpHeader raw = find(headers, "raw-request-uri");
    return raw != null && raw.value().indexOf("://") > 0 && raw.value().charAt(0) != '/'
        ? raw.value()
        : context.hostHeader().value();
  }

  /**
   * Returns the User-Agent to rewrite: one that already has tokens, or else the last. A request
   * must not get a second set of tokens.
   */
  private static HttpHeader findUserAgent(Iterable<HttpHeader> headers, boolean ownClass) {
    HttpHeader own = null;
    for (HttpHeader header : headers) {
      if ((ownClass ? header instanceof UserAgent : header.is(USER_AGENT))
          && (own == null || !AauBridge.hasTokens(own.value()))) {
        own = header;
      }
    }
    return own;
  }

  private static HttpHeader find(Iterable<HttpHeader> headers, String name) {
    HttpHeader last = null;
    for (HttpHeader header : headers) {
      if (header.is(name)) {
        last = header;
      }
    }
    return last;
  }

  /** Returns the User-Agent that is written by default; only this field contains it. */
  private static String defaultUserAgent(Object renderer) throws ReflectiveOperationException {
    Field field = HttpRequestRendererFactory.class.getDeclaredField("userAgentHeader");
    field.setAccessible(true);
    Option<?> header = (Option<?>) field.get(renderer);
    return header.isDefined() ? ((HttpHeader) header.get()).value() : null;
  }

  /**
   * Returns a header of the same class. Akka up to 10.1 writes only instances of {@code UserAgent},
   * and logs any other class as an error.
   */
  private static HttpHeader like(HttpHeader own, String userAgent) {
    return own instanceof RawHeader
        ? new RawHeader(own.name(), userAgent)
        : UserAgent.create(userAgent);
  }

  private static List<HttpHeader> replace(
      Iterable<HttpHeader> headers, HttpHeader own, HttpHeader added) {
    List<HttpHeader> replaced = new ArrayList<>();
    for (HttpHeader header : headers) {
      if (header != own) {
        replaced.add(header);
      } else if (added != null) {
        replaced.add(added);
      }
    }
    return replaced;
  }

  /** Calls the Java API, because Scala's collections differ between Scala versions. */
  private static HttpRequest withHeaders(
      org.apache.pekko.http.javadsl.model.HttpRequest request, List<HttpHeader> headers) {
    return (HttpRequest) request.withHeaders(headers);
  }
}
