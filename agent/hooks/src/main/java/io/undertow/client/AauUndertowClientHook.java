package io.undertow.client;

import com.anaconda.aau.hook.Call;
import com.anaconda.aau.hook.CompiledWith;
import com.anaconda.aau.hook.Weaves;
import io.undertow.server.protocol.framed.AbstractFramedChannel;
import io.undertow.util.AttachmentKey;
import io.undertow.util.HeaderMap;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import java.net.AauBridge;
import java.net.InetSocketAddress;
import java.net.SocketAddress;

/**
 * Undertow's client, HTTP/1.1 and HTTP/2: rewrites the headers that a connection is about to write.
 */
@CompiledWith("io.undertow:undertow-core:2.4.4.Final")
@Weaves(
    root = "io/undertow",
    classes = "client/http/HttpClientConnection",
    calls =
        @Call(
            method = "sendRequest",
            descriptor = "(Lio/undertow/client/ClientRequest;Lio/undertow/client/ClientCallback;)V",
            to = "begin"),
    fits = {"io.undertow:undertow-core:1.0.0.Final", "io.undertow:undertow-core:2.4.4.Final"})
@Weaves(
    root = "io/undertow",
    classes = "client/http/HttpRequestConduit",
    calls =
        @Call(
            method = "<init>",
            descriptor =
                "(Lorg/xnio/conduits/StreamSinkConduit;Lio/undertow/connector/ByteBufferPool;"
                    + "Lio/undertow/client/ClientRequest;)V",
            argument = 3),
    library = "org/xnio",
    fits = {"io.undertow:undertow-core:1.3.0.Final", "io.undertow:undertow-core:2.4.4.Final"})
@Weaves(
    root = "io/undertow",
    classes = "client/http/HttpRequestConduit",
    calls =
        @Call(
            method = "<init>",
            descriptor =
                "(Lorg/xnio/conduits/StreamSinkConduit;Lorg/xnio/Pool;"
                    + "Lio/undertow/client/ClientRequest;)V",
            argument = 3),
    library = "org/xnio",
    fits = {"io.undertow:undertow-core:1.0.0.Final", "io.undertow:undertow-core:1.2.12.Final"})
@Weaves(
    root = "io/undertow",
    classes = "protocols/http2/Http2Channel",
    calls =
        @Call(
            method = "createStream",
            descriptor =
                "(Lio/undertow/util/HeaderMap;)"
                    + "Lio/undertow/protocols/http2/Http2HeadersStreamSinkChannel;",
            to = "rewriteHttp2"),
    fits = {"io.undertow:undertow-core:1.2.0.Final", "io.undertow:undertow-core:2.4.4.Final"})
public final class AauUndertowClientHook {

  /** The remote address of the request's connection, stored until the request is written. */
  private static final AttachmentKey<SocketAddress> PEER = peer();

  private AauUndertowClientHook() {}

  /**
   * Returns the key, or null on failure: an exception in a class initializer would reach the
   * client.
   */
  private static AttachmentKey<SocketAddress> peer() {
    try {
      return AttachmentKey.create(SocketAddress.class);
    } catch (Throwable leaveAllAsItIs) {
      return null;
    }
  }

  /**
   * Remembers the remote address until the request is written. Before that, the request may wait
   * for others on the same connection.
   */
  public static ClientRequest begin(ClientRequest request, Object connection) {
    try {
      if (!"CONNECT".equalsIgnoreCase(request.getMethod().toString())) {
        request.putAttachment(PEER, ((ClientConnection) connection).getPeerAddress());
      }
    } catch (Throwable leaveAsItIs) {
      // The request goes out unchanged.
    }
    return request;
  }

  /** Returns a copy with only those parts that the calling code uses to write the request. */
  public static ClientRequest rewrite(ClientRequest request, Object uninitialized) {
    try {
      SocketAddress peer = request.removeAttachment(PEER);
      if (peer == null) {
        return request;
      }
      HeaderMap headers = request.getRequestHeaders();
      HeaderValues all = headers.get(Headers.USER_AGENT);
      int place = place(all);
      String current = place < 0 ? null : all.get(place);
      String rewritten =
          userAgent(current, request.getPath(), peer, headers.getFirst(Headers.HOST));
      if (rewritten == current) {
        return request;
      }
      ClientRequest copy =
          new ClientRequest()
              .setMethod(request.getMethod())
              .setPath(request.getPath())
              .setProtocol(request.getProtocol());
      copyTo(copy.getRequestHeaders(), headers, place, rewritten);
      return copy;
    } catch (Throwable leaveAsItIs) {
      return request;
    }
  }

  /** Rewrites the headers of an HTTP/2 request, which also contain its method, path and so on. */
  public static HeaderMap rewriteHttp2(HeaderMap headers, Object channel) {
    try {
      if ("CONNECT".equals(headers.getFirst(":method"))) {
        return headers;
      }
      HeaderValues all = headers.get(Headers.USER_AGENT);
      int place = place(all);
      String current = place < 0 ? null : all.get(place);
      String authority = headers.getFirst(":authority");
      String host = authority == null ? headers.getFirst(Headers.HOST) : authority;
      SocketAddress peer = ((AbstractFramedChannel<?, ?, ?>) channel).getPeerAddress();
      String rewritten = userAgent(current, "/", peer, host);
      if (rewritten == current) {
        return headers;
      }
      HeaderMap copy = new HeaderMap();
      copyTo(copy, headers, place, rewritten);
      return copy;
    } catch (Throwable leaveAsItIs) {
      return headers;
    }
  }

  /**
   * Returns the User-Agent to send. A request to a proxy names its own target (RFC 9112, 3.2.2);
   * for any other request, the connection's target applies.
   */
  private static String userAgent(String current, String path, SocketAddress peer, String host) {
    if (path.indexOf("://") > 0 && path.charAt(0) != '/') {
      return AauBridge.userAgent(current, path, path.startsWith("https:") ? 443 : 80, host);
    }
    if (!(peer instanceof InetSocketAddress)) {
      return AauBridge.userAgent(current, null, -1, host);
    }
    InetSocketAddress target = (InetSocketAddress) peer;
    return AauBridge.userAgent(current, target.getHostString(), target.getPort(), host);
  }

  /**
   * Returns the position of the User-Agent to rewrite: one that already has tokens, or else the
   * last. A request must not get a second set of tokens.
   */
  private static int place(HeaderValues userAgents) {
    int last = userAgents == null ? -1 : userAgents.size() - 1;
    int place = Math.min(last, 0);
    while (place < last && !AauBridge.hasTokens(userAgents.get(place))) {
      place++;
    }
    return place;
  }

  private static void copyTo(HeaderMap copy, HeaderMap headers, int place, String userAgent) {
    for (HeaderValues values : headers) {
      if (!values.getHeaderName().equals(Headers.USER_AGENT)) {
        copy.addAll(values.getHeaderName(), values);
      } else {
        for (int i = 0; i < values.size(); i++) {
          add(copy, i == place ? userAgent : values.get(i));
        }
      }
    }
    if (place < 0) {
      add(copy, userAgent);
    }
  }

  private static void add(HeaderMap headers, String userAgent) {
    if (userAgent != null) {
      headers.add(Headers.USER_AGENT, userAgent);
    }
  }
}
