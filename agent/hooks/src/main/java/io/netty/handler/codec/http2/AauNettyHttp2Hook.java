package io.netty.handler.codec.http2;

import com.anaconda.aau.hook.Call;
import com.anaconda.aau.hook.CompiledWith;
import com.anaconda.aau.hook.Weaves;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.AsciiString;
import io.netty.util.Attribute;
import io.netty.util.AttributeKey;
import java.net.AauBridge;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.Map.Entry;
import javax.net.ssl.SSLEngine;

/**
 * Netty 4, HTTP/2: replaces the headers that are about to be written, including those of gRPC
 * calls. HTTP/2 has its own hook, because it is in a separate library.
 *
 * <p>Servers also write their responses here, and both sides write trailers, but none of these has
 * a {@code :method}. A server push has one, but is written elsewhere.
 */
@CompiledWith("io.netty:netty-codec-http2:4.2.20.Final")
@Weaves(
    root = "io/netty",
    classes = "handler/codec/http2/DefaultHttp2FrameWriter",
    calls =
        @Call(
            method = "writeHeadersInternal",
            descriptor =
                "(Lio/netty/channel/ChannelHandlerContext;I"
                    + "Lio/netty/handler/codec/http2/Http2Headers;IZZISZ"
                    + "Lio/netty/channel/ChannelPromise;)Lio/netty/channel/ChannelFuture;",
            argument = 3,
            with = 1),
    fits = {
      "io.netty:netty-codec-http2:4.1.0.Final",
      "io.netty:netty-codec-http2:4.2.20.Final",
      "io.grpc:grpc-netty-shaded:1.9.0",
      "io.grpc:grpc-netty-shaded:1.85.1"
    })
public final class AauNettyHttp2Hook {

  /** An AsciiString, so that names are compared byte by byte. */
  private static final AsciiString METHOD = ascii(":method");

  private static final AsciiString SCHEME = ascii(":scheme");
  private static final AsciiString AUTHORITY = ascii(":authority");
  private static final AsciiString HOST = ascii("host");
  private static final AsciiString USER_AGENT = ascii("user-agent");

  /** A connection's target. For a tunnel, the hook for HTTP/1.1 sets it. */
  private static final AttributeKey<InetSocketAddress> TARGET = targetKey();

  private AauNettyHttp2Hook() {}

  /**
   * Returns the string, or null on failure: a shaded copy may lack a class, and an exception in a
   * class initializer would reach the client.
   */
  private static AsciiString ascii(String name) {
    try {
      return new AsciiString(name);
    } catch (Throwable leaveAllAsItIs) {
      return null;
    }
  }

  private static AttributeKey<InetSocketAddress> targetKey() {
    try {
      return AttributeKey.valueOf("com.anaconda.aau.target");
    } catch (Throwable leaveAllAsItIs) {
      return null;
    }
  }

  /**
   * Reads all headers in one pass: gRPC's headers have no lookup by name, and searching for each
   * one took half of the time. Returns a copy, because gRPC's headers are read-only.
   */
  public static Http2Headers rewrite(
      Http2Headers headers, Object frameWriter, ChannelHandlerContext context) {
    try {
      String method = null;
      String scheme = null;
      String authority = null;
      String host = null;
      String current = null;
      int userAgents = 0;
      int place = 0;
      for (Entry<CharSequence, CharSequence> header : headers) {
        CharSequence name = header.getKey();
        switch (name.length()) {
          case 4:
            host = valueIf(HOST, name, header, host);
            break;
          case 7:
            method = valueIf(METHOD, name, header, method);
            scheme = valueIf(SCHEME, name, header, scheme);
            break;
          case 10:
            authority = valueIf(AUTHORITY, name, header, authority);
            if (USER_AGENT.contentEquals(name)) {
              userAgents++;
              // Take one that already has tokens, or else the last: a request must not get a second
              // set of tokens.
              if (place == 0 || !AauBridge.hasTokens(current)) {
                current = header.getValue().toString();
                place = userAgents;
              }
            }
            break;
          default:
        }
      }
      if (method == null || "CONNECT".equals(method)) {
        return headers;
      }
      InetSocketAddress target = target(context.channel());
      String rewritten =
          AauBridge.userAgent(
              current,
              target == null ? null : target.getHostString(),
              target == null ? "http".equals(scheme) ? 80 : 443 : target.getPort(),
              authority == null ? host : authority);
      return rewritten == current ? headers : copy(headers, place, rewritten);
    } catch (Throwable leaveAsItIs) {
      return headers;
    }
  }

  /**
   * Returns the value found so far or, if there is none yet, the value of this header if its name
   * matches.
   */
  private static String valueIf(
      AsciiString wanted,
      CharSequence name,
      Entry<CharSequence, CharSequence> header,
      String found) {
    return found == null && wanted.contentEquals(name) ? header.getValue().toString() : found;
  }

  /** Returns the connection's target, which is determined only once. */
  private static InetSocketAddress target(Channel channel) {
    Attribute<InetSocketAddress> attribute = channel.attr(TARGET);
    InetSocketAddress target = attribute.get();
    if (target == null) {
      InetSocketAddress peer = tlsPeer(channel);
      SocketAddress found = peer == null ? channel.remoteAddress() : peer;
      if (found instanceof InetSocketAddress) {
        target = (InetSocketAddress) found;
        attribute.set(target);
      }
    }
    return target;
  }

  /** Returns the innermost TLS peer, because a proxy may use TLS, too. */
  private static InetSocketAddress tlsPeer(Channel channel) {
    InetSocketAddress peer = null;
    try {
      for (Entry<String, ChannelHandler> entry : channel.pipeline()) {
        if (entry.getValue() instanceof SslHandler) {
          SSLEngine engine = ((SslHandler) entry.getValue()).engine();
          String host = engine.getPeerHost();
          if (host != null && engine.getPeerPort() >= 0) {
            peer = InetSocketAddress.createUnresolved(host, engine.getPeerPort());
          }
        }
      }
    } catch (Throwable unknown) {
      // Treat this as no TLS: a program may lack Netty's TLS support.
    }
    return peer;
  }

  /**
   * Returns a copy with the User-Agent in its original position.
   *
   * @param place the User-Agent to replace, counted from 1 among all User-Agents; 0 if there is
   *     none
   */
  private static Http2Headers copy(Http2Headers headers, int place, String userAgent) {
    Http2Headers copy = new DefaultHttp2Headers(false);
    int seen = 0;
    for (Entry<CharSequence, CharSequence> header : headers) {
      CharSequence name = header.getKey();
      if (!USER_AGENT.contentEquals(name) || ++seen != place) {
        copy.add(name, header.getValue());
      } else if (userAgent != null) {
        copy.add(USER_AGENT, userAgent);
      }
    }
    if (place == 0) {
      copy.add(USER_AGENT, userAgent);
    }
    return copy;
  }
}
