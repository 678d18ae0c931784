package org.apache.pekko.http.impl.engine.http2;

import java.net.AauBridge;
import java.util.ArrayList;
import java.util.List;
import org.apache.pekko.http.javadsl.model.HttpHeader;
import org.apache.pekko.http.javadsl.model.HttpRequest;
import org.apache.pekko.http.javadsl.model.Uri;
import org.apache.pekko.http.javadsl.model.headers.UserAgent;
import org.apache.pekko.http.scaladsl.model.HttpMessage;
import scala.Option;
import scala.Tuple2;

/**
 * Pekko HTTP/2, and Akka HTTP, which is the same under another name: replaces the request that is
 * about to be written. Servers write their responses here, too.
 */
public final class AauPekkoHttp2Hook {

  private AauPekkoHttp2Hook() {}

  /** Only a {@code UserAgent} is written, no other header of that name. */
  public static HttpMessage rewrite(HttpMessage message, Object rendering) {
    if (!(rendering instanceof RequestRendering)) {
      return message;
    }
    try {
      HttpRequest request = (HttpRequest) message;
      if ("CONNECT".equals(request.method().value())) {
        return message;
      }
      HttpHeader own = find(request.getHeaders());
      String current = own == null ? defaultUserAgent((RequestRendering) rendering) : own.value();
      Uri uri = request.getUri();
      String rewritten = AauBridge.userAgent(current, uri.host().address(), uri.port());
      if (rewritten == current || own == null && rewritten == null) {
        return message; // a default that is nothing but tokens is what somebody has configured
      }
      HttpHeader added = rewritten == null ? null : UserAgent.create(rewritten);
      if (added != null && !added.value().equals(rewritten)) {
        return message;
      }
      return (HttpMessage) request.withHeaders(replace(request.getHeaders(), own, added));
    } catch (Throwable leaveAsItIs) {
      return message;
    }
  }

  private static HttpHeader find(Iterable<HttpHeader> headers) {
    for (HttpHeader header : headers) {
      if (header instanceof UserAgent) {
        return header;
      }
    }
    return null;
  }

  /** What is written when nobody has set one. */
  private static String defaultUserAgent(RequestRendering rendering) {
    Option<Tuple2<String, String>> header = rendering.peerIdHeader();
    return header.isDefined() ? header.get()._2() : null;
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
    if (own == null) {
      replaced.add(added);
    }
    return replaced;
  }
}
