package io.netty.handler.codec.http3;

import com.anaconda.aau.hook.Call;
import com.anaconda.aau.hook.CompiledWith;
import com.anaconda.aau.hook.Weaves;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.quic.QuicChannel;
import java.net.AauBridge;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.Map.Entry;
import javax.net.ssl.SSLEngine;

/**
 * Netty 4.2, HTTP/3: replaces the headers that are about to be written. HTTP/3 has its own hook,
 * because it is in a separate library.
 *
 * <p>Servers also write their responses here, and both sides write trailers, but none of these has
 * a {@code :method}. A server push has one, but is written elsewhere.
 */
@CompiledWith("io.netty:netty-codec-http3:4.2.17.Final")
@Weaves(
    root = "io/netty",
    classes = "handler/codec/http3/Http3FrameCodec",
    calls =
        @Call(
            method = "writeHeadersFrame",
            descriptor =
                "(Lio/netty/channel/ChannelHandlerContext;"
                    + "Lio/netty/handler/codec/http3/Http3HeadersFrame;"
                    + "Lio/netty/channel/ChannelPromise;)V",
            argument = 2,
            with = 1),
    fits = {"io.netty:netty-codec-http3:4.2.2.Final", "io.netty:netty-codec-http3:4.2.20.Final"})
public final class AauNettyHttp3Hook {

  private static final String USER_AGENT = "user-agent";

  /** QUIC always uses TLS. */
  private static final int DEFAULT_PORT = 443;

  private AauNettyHttp3Hook() {}

  /** Returns a copy, because the headers belong to the application. */
  public static Http3HeadersFrame rewrite(
      Http3HeadersFrame frame, Object codec, ChannelHandlerContext context) {
    try {
      Http3Headers headers = frame.headers();
      CharSequence method = headers.method();
      if (method == null || "CONNECT".contentEquals(method)) {
        return frame;
      }
      String current = null;
      int userAgents = 0;
      int place = 0;
      for (CharSequence value : headers.getAll(USER_AGENT)) {
        userAgents++;
        // Take one that already has tokens, or else the last: a request must not get a second set
        // of tokens.
        if (place == 0 || !AauBridge.hasTokens(current)) {
          current = value.toString();
          place = userAgents;
        }
      }
      CharSequence authority = headers.authority();
      CharSequence host = authority == null ? headers.get("host") : authority;
      InetSocketAddress target = target(context.channel().parent());
      String rewritten =
          AauBridge.userAgent(
              current,
              target == null ? null : target.getHostString(),
              target == null ? DEFAULT_PORT : target.getPort(),
              host == null ? null : host.toString());
      return rewritten == current
          ? frame
          : new DefaultHttp3HeadersFrame(copy(headers, place, rewritten));
    } catch (Throwable leaveAsItIs) {
      return frame;
    }
  }

  /** Returns the TLS peer if the client named it, or else the address. */
  private static InetSocketAddress target(Channel connection) {
    QuicChannel channel = (QuicChannel) connection;
    SSLEngine engine = channel.sslEngine();
    if (engine != null && engine.getPeerHost() != null && engine.getPeerPort() >= 0) {
      return InetSocketAddress.createUnresolved(engine.getPeerHost(), engine.getPeerPort());
    }
    SocketAddress remote = channel.remoteSocketAddress();
    return remote instanceof InetSocketAddress ? (InetSocketAddress) remote : null;
  }

  /**
   * Returns a copy with the User-Agent in its original position.
   *
   * @param place the User-Agent to replace, counted from 1 among all User-Agents; 0 if there is
   *     none
   */
  private static Http3Headers copy(Http3Headers headers, int place, String userAgent) {
    Http3Headers copy = new DefaultHttp3Headers(false);
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
