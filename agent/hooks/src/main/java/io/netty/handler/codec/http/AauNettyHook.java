package io.netty.handler.codec.http;

import com.anaconda.aau.hook.Call;
import com.anaconda.aau.hook.CompiledWith;
import com.anaconda.aau.hook.Weaves;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.Attribute;
import io.netty.util.AttributeKey;
import java.net.AauBridge;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map.Entry;
import javax.net.ssl.SSLEngine;

/**
 * Netty 4, HTTP/1.1: rewrites the header block that a client's codec is about to write. Reactor
 * Netty, AsyncHttpClient, Vert.x and many others write their requests and WebSocket handshakes this
 * way.
 *
 * <p>One method of the codec knows the connection and calls another one, which receives the
 * headers. So the hook remembers the connection in between.
 */
@CompiledWith("io.netty:netty-codec-http:4.2.20.Final")
// The method that encodes headers receives a copy of them.
@Weaves(
    root = "io/netty",
    classes = "handler/codec/http/HttpObjectEncoder",
    calls = {
      @Call(
          method = "encode",
          descriptor =
              "(Lio/netty/channel/ChannelHandlerContext;Ljava/lang/Object;Ljava/util/List;)V",
          argument = 2,
          with = 1,
          to = "begin"),
      @Call(
          method = "encodeHeaders",
          descriptor = "(Lio/netty/handler/codec/http/HttpHeaders;Lio/netty/buffer/ByteBuf;)V")
    },
    fits = {
      "io.netty:netty-codec-http:4.0.25.Final",
      "io.netty:netty-codec-http:4.2.20.Final",
      "io.grpc:grpc-netty-shaded:1.9.0",
      "io.grpc:grpc-netty-shaded:1.85.1"
    })
// Before 4.0.25, no method of the encoder receives the headers.
@Weaves(
    root = "io/netty",
    classes = "handler/codec/http/HttpObjectEncoder",
    calls =
        @Call(
            method = "encode",
            descriptor =
                "(Lio/netty/channel/ChannelHandlerContext;"
                    + "Lio/netty/handler/codec/http/HttpObject;Ljava/util/List;)V",
            argument = 2,
            with = 1,
            to = "rewriteObjectInPlace"),
    fits = {"io.netty:netty-codec-http:4.0.0.Final", "io.netty:netty-codec-http:4.0.6.Final"})
@Weaves(
    root = "io/netty",
    classes = "handler/codec/http/HttpObjectEncoder",
    calls =
        @Call(
            method = "encode",
            descriptor =
                "(Lio/netty/channel/ChannelHandlerContext;Ljava/lang/Object;Ljava/util/List;)V",
            argument = 2,
            with = 1,
            to = "rewriteInPlace"),
    fits = {"io.netty:netty-codec-http:4.0.7.Final", "io.netty:netty-codec-http:4.0.24.Final"})
@SuppressWarnings("deprecation") // 4.0 has only the deprecated getMethod and getUri
public final class AauNettyHook {

  private static final String USER_AGENT = "User-Agent";

  /**
   * A connection's target. Each copy of Netty has one constant per name, so the hook for HTTP/2
   * reads the value that this hook sets.
   */
  private static final AttributeKey<InetSocketAddress> TARGET = key("com.anaconda.aau.target");

  /** The encoder that requested a tunnel from a proxy. */
  private static final AttributeKey<Object> ASKED = key("com.anaconda.aau.asked");

  /** The request whose header block is being written, and its channel. */
  private static final ThreadLocal<Object[]> BEING_WRITTEN = beingWritten();

  private AauNettyHook() {}

  /**
   * Returns the key, or null on failure: an exception in a class initializer would reach the
   * client.
   */
  private static <T> AttributeKey<T> key(String name) {
    try {
      return AttributeKey.valueOf(name);
    } catch (Throwable before4020) {
      return null;
    }
  }

  private static ThreadLocal<Object[]> beingWritten() {
    try {
      return new ThreadLocal<>();
    } catch (Throwable leaveAllAsItIs) {
      return null;
    }
  }

  /** Remembers the request. Ignores bodies and servers' responses, which the codec also writes. */
  public static Object begin(Object message, Object encoder, ChannelHandlerContext context) {
    try {
      if (encoder instanceof HttpRequestEncoder) {
        remember(message instanceof HttpRequest ? (HttpRequest) message : null, encoder, context);
      }
    } catch (Throwable leaveAsItIs) {
      // The request goes out unchanged.
    }
    return message;
  }

  /** Remembers the request, and forgets an earlier one that could not be written. */
  private static void remember(HttpRequest request, Object encoder, ChannelHandlerContext context) {
    Object[] written = BEING_WRITTEN.get();
    if (written != null) {
      written[0] = null;
      written[1] = null;
    }
    if (request == null) {
      return;
    }
    if (isConnect(request)) {
      rememberTunnel(context.channel(), request.getUri(), encoder);
      return;
    }
    if (written == null) {
      written = new Object[2];
      BEING_WRITTEN.set(written);
    }
    written[0] = request;
    written[1] = context.channel();
  }

  /**
   * Returns a copy, because the headers belong to the application. Trailers also reach this method.
   */
  public static HttpHeaders rewrite(HttpHeaders headers, Object encoder) {
    try {
      Object[] written = encoder instanceof HttpRequestEncoder ? BEING_WRITTEN.get() : null;
      if (written == null || written[0] == null) {
        return headers;
      }
      HttpRequest request = (HttpRequest) written[0];
      Channel channel = (Channel) written[1];
      written[0] = null;
      written[1] = null;
      List<String> all = headers.getAll(USER_AGENT);
      int place = place(all);
      String current = all.isEmpty() ? null : all.get(place);
      String rewritten = userAgent(current, request, headers, channel, encoder);
      return rewritten == current ? headers : copy(headers, place, rewritten);
    } catch (Throwable leaveAsItIs) {
      return headers;
    }
  }

  /**
   * Changes the request itself, because before 4.0.25 no method receives the headers separately.
   */
  public static Object rewriteInPlace(
      Object message, Object encoder, ChannelHandlerContext context) {
    try {
      if (message instanceof HttpRequest && encoder instanceof HttpRequestEncoder) {
        HttpRequest request = (HttpRequest) message;
        if (!isConnect(request)) {
          HttpHeaders headers = request.headers();
          List<String> all = headers.getAll(USER_AGENT);
          int place = place(all);
          String current = all.isEmpty() ? null : all.get(place);
          String rewritten = userAgent(current, request, headers, context.channel(), encoder);
          if (rewritten != current) {
            replace(headers, all, place, rewritten);
          }
        }
      }
    } catch (Throwable leaveAsItIs) {
      // The request goes out unchanged.
    }
    return message;
  }

  /** Does the same as {@link #rewriteInPlace}, for 4.0.0 to 4.0.6. */
  public static HttpObject rewriteObjectInPlace(
      HttpObject message, Object encoder, ChannelHandlerContext context) {
    rewriteInPlace(message, encoder, context);
    return message;
  }

  private static boolean isConnect(HttpRequest request) {
    return "CONNECT".equalsIgnoreCase(request.getMethod().name());
  }

  /**
   * Returns the position of the User-Agent to rewrite: one that already has tokens, or else the
   * last. A request must not get a second set of tokens.
   */
  private static int place(List<String> userAgents) {
    int last = userAgents.size() - 1;
    for (int i = last; i >= 0; i--) {
      if (AauBridge.hasTokens(userAgents.get(i))) {
        return i;
      }
    }
    return last;
  }

  /**
   * Returns the User-Agent to send. A request to a proxy names its own target (RFC 9112, 3.2.2);
   * for any other request, the connection's target applies.
   */
  private static String userAgent(
      String current, HttpRequest request, HttpHeaders headers, Channel channel, Object encoder) {
    String host = headers.get("Host");
    String uri = request.getUri();
    int scheme = uri.isEmpty() || uri.charAt(0) == '/' ? -1 : uri.indexOf("://");
    if (scheme > 0) {
      boolean secure = uri.startsWith("https:") || uri.startsWith("wss:");
      return AauBridge.userAgent(current, origin(uri, scheme + 3), secure ? 443 : 80, host);
    }
    InetSocketAddress target = target(channel, encoder);
    return target == null
        ? AauBridge.userAgent(current, null, -1, host)
        : AauBridge.userAgent(current, target.getHostString(), target.getPort(), host);
  }

  /** Returns the URI without its path, so that repeated requests have the same target. */
  private static String origin(String uri, int end) {
    while (end < uri.length() && "/?#".indexOf(uri.charAt(end)) < 0) {
      end++;
    }
    return uri.substring(0, end);
  }

  /** Returns the connection's target, which is determined only once. */
  private static InetSocketAddress target(Channel channel, Object encoder) {
    Attribute<InetSocketAddress> attribute = TARGET == null ? null : channel.attr(TARGET);
    if (attribute != null && channel.attr(ASKED).get() == encoder) {
      attribute.set(null); // the proxy refused the tunnel
      channel.attr(ASKED).set(null);
    }
    InetSocketAddress target = attribute == null ? null : attribute.get();
    if (target == null) {
      target = findTarget(channel);
      if (attribute != null && target != null) {
        attribute.set(target);
      }
    }
    return target;
  }

  /**
   * Remembers the target of a CONNECT request. Only requests from other encoders go there: a client
   * that has opened a tunnel uses a new encoder, so the next request from the old encoder goes to
   * the proxy itself.
   */
  private static void rememberTunnel(Channel channel, String authority, Object encoder) {
    int colon = authority.lastIndexOf(':');
    if (TARGET != null && ASKED != null && colon > 0) {
      int port = Integer.parseInt(authority.substring(colon + 1));
      String host = authority.substring(0, colon);
      channel.attr(TARGET).set(InetSocketAddress.createUnresolved(host, port));
      channel.attr(ASKED).set(encoder);
    }
  }

  /**
   * Returns the destination requested from a SOCKS proxy, or else the TLS peer, or else the
   * socket's remote address.
   */
  private static InetSocketAddress findTarget(Channel channel) {
    InetSocketAddress peer = null;
    for (Entry<String, ChannelHandler> entry : channel.pipeline()) {
      ChannelHandler handler = entry.getValue();
      InetSocketAddress destination = proxyDestination(handler);
      if (destination != null) {
        return destination;
      }
      InetSocketAddress innermost = tlsPeer(handler);
      peer = innermost == null ? peer : innermost;
    }
    SocketAddress remote = peer == null ? channel.remoteAddress() : peer;
    return remote instanceof InetSocketAddress ? (InetSocketAddress) remote : null;
  }

  /** Compares class names, because the class is in a library that a program may lack. */
  private static InetSocketAddress proxyDestination(ChannelHandler handler) {
    try {
      for (Class<?> type = handler.getClass(); type != null; type = type.getSuperclass()) {
        if (type.getName().endsWith(".handler.proxy.ProxyHandler")) {
          return (InetSocketAddress) type.getMethod("destinationAddress").invoke(handler);
        }
      }
    } catch (Throwable unknown) {
      // Treat this as no proxy.
    }
    return null;
  }

  private static InetSocketAddress tlsPeer(ChannelHandler handler) {
    try {
      if (handler instanceof SslHandler) {
        SSLEngine engine = ((SslHandler) handler).engine();
        String host = engine.getPeerHost();
        int port = engine.getPeerPort();
        return host == null || port < 0 ? null : InetSocketAddress.createUnresolved(host, port);
      }
    } catch (Throwable unknown) {
      // Treat this as no TLS: a program may lack Netty's TLS support.
    }
    return null;
  }

  /** Returns a copy with all headers in their original order. */
  private static HttpHeaders copy(HttpHeaders headers, int place, String userAgent) {
    HttpHeaders copy = new DefaultHttpHeaders(false);
    int seen = 0;
    for (Entry<String, String> header : headers) {
      String name = header.getKey();
      if (!USER_AGENT.equalsIgnoreCase(name) || seen++ != place) {
        copy.add(name, header.getValue());
      } else if (userAgent != null) {
        copy.add(name, userAgent);
      }
    }
    if (place < 0) {
      copy.add(USER_AGENT, userAgent);
    }
    return copy;
  }

  /** Replaces the header without moving it; {@code HttpHeaders.set} would move it to the end. */
  private static void replace(HttpHeaders headers, List<String> all, int place, String userAgent) {
    if (all.isEmpty()) {
      headers.set(USER_AGENT, userAgent);
    } else if (userAgent == null) {
      List<String> others = new ArrayList<>(all);
      others.remove(place);
      headers.set(USER_AGENT, others);
    } else {
      int seen = 0;
      for (Entry<String, String> header : headers) {
        if (USER_AGENT.equalsIgnoreCase(header.getKey()) && seen++ == place) {
          header.setValue(userAgent);
        }
      }
    }
  }
}
