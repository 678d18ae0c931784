package io.helidon.webclient.http2;

import com.anaconda.aau.hook.Call;
import com.anaconda.aau.hook.Weaves;
import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Headers;
import io.helidon.http.Method;
import io.helidon.http.WritableHeaders;
import io.helidon.http.http2.Http2Headers;
import io.helidon.webclient.api.ClientUri;
import java.net.AauBridge;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Helidon 4, HTTP/2: replaces the headers that are about to be written.
 *
 * <p>The client prepares the headers in a method that gets the URL, and writes them in the next
 * one. So the hook remembers the URL between the two calls.
 */
@Weaves(
    root = "io/helidon",
    classes = "webclient/http2/Http2CallChainBase",
    calls =
        @Call(
            method = "prepareHeaders",
            descriptor =
                "(Lio/helidon/http/Method;Lio/helidon/http/ClientRequestHeaders;"
                    + "Lio/helidon/webclient/api/ClientUri;)Lio/helidon/http/http2/Http2Headers;",
            argument = 3,
            isStatic = true,
            to = "begin"),
    fits = {
      "io.helidon.webclient:helidon-webclient-http2:4.0.8",
      "io.helidon.webclient:helidon-webclient-http2:4.5.0"
    })
@Weaves(
    root = "io/helidon",
    classes = "webclient/http2/Http2ClientStream",
    calls = @Call(method = "writeHeaders", descriptor = "(Lio/helidon/http/http2/Http2Headers;Z)V"),
    fits = {
      "io.helidon.webclient:helidon-webclient-http2:4.0.8",
      "io.helidon.webclient:helidon-webclient-http2:4.5.0"
    })
public final class AauHelidonHttp2Hook {

  /** The URL of the request whose headers are being prepared. */
  private static final ThreadLocal<Object[]> BEING_PREPARED = beingPrepared();

  private AauHelidonHttp2Hook() {}

  private static ThreadLocal<Object[]> beingPrepared() {
    try {
      return new ThreadLocal<>();
    } catch (Throwable leaveAllAsItIs) {
      return null;
    }
  }

  /** Remembers the URL, replacing any that is left over from a failed request. */
  public static ClientUri begin(ClientUri uri, Object none) {
    try {
      Object[] uris = BEING_PREPARED.get();
      if (uris == null) {
        uris = new Object[1];
        BEING_PREPARED.set(uris);
      }
      uris[0] = uri;
    } catch (Throwable leaveAsItIs) {
      // The request is sent unchanged.
    }
    return uri;
  }

  /** Returns a copy, because services of the client and the response keep the original. */
  public static Http2Headers rewrite(Http2Headers headers, Object stream) {
    try {
      Object[] uris = BEING_PREPARED.get();
      ClientUri uri = uris == null ? null : (ClientUri) uris[0];
      if (uri == null) {
        return headers;
      }
      uris[0] = null;
      if (Method.CONNECT.equals(headers.method())) {
        return headers;
      }
      List<String> lines = lines(headers.httpHeaders());
      int place = lines.isEmpty() ? -1 : place(lines);
      String current = place < 0 ? null : lines.get(place);
      // A Unix domain socket leads to no host.
      boolean hasHost =
          ((Http2ClientStream) stream).ctx().remotePeer().address() instanceof InetSocketAddress;
      String rewritten =
          AauBridge.userAgent(
              current, hasHost ? uri.host() : null, uri.port(), headers.authority());
      return rewritten == current ? headers : copy(headers, place, rewritten);
    } catch (Throwable leaveAsItIs) {
      return headers;
    }
  }

  private static List<String> lines(Headers headers) {
    return headers.contains(HeaderNames.USER_AGENT)
        ? headers.get(HeaderNames.USER_AGENT).allValues()
        : Collections.emptyList();
  }

  /** Returns the position of the line that already has tokens, or else that of the last one. */
  private static int place(List<String> lines) {
    int last = lines.size() - 1;
    for (int place = 0; place < last; place++) {
      if (AauBridge.hasTokens(lines.get(place))) {
        return place;
      }
    }
    return last;
  }

  private static Http2Headers copy(Http2Headers headers, int place, String userAgent) {
    WritableHeaders<?> fields = WritableHeaders.create(headers.httpHeaders());
    List<String> lines = new ArrayList<>(lines(fields));
    if (place >= 0) {
      lines.remove(place);
    }
    if (userAgent != null) {
      lines.add(Math.max(place, 0), userAgent);
    }
    fields.remove(HeaderNames.USER_AGENT);
    if (!lines.isEmpty()) {
      fields.set(userAgent(headers.httpHeaders(), lines));
    }
    return Http2Headers.create(fields)
        .method(headers.method())
        .scheme(headers.scheme())
        .path(headers.path())
        .authority(headers.authority());
  }

  /** Returns a header that is compressed in the same way as the original. */
  private static Header userAgent(Headers headers, List<String> lines) {
    boolean isNew = !headers.contains(HeaderNames.USER_AGENT);
    Header old = isNew ? null : headers.get(HeaderNames.USER_AGENT);
    return HeaderValues.create(
        HeaderNames.USER_AGENT,
        !isNew && old.changing(),
        !isNew && old.sensitive(),
        lines.toArray(new String[0]));
  }
}
