package org.jboss.netty.handler.codec.http;

import com.anaconda.aau.hook.Call;
import com.anaconda.aau.hook.CompiledWith;
import com.anaconda.aau.hook.Weaves;
import java.net.AauBridge;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.List;
import java.util.Map.Entry;
import javax.net.ssl.SSLEngine;
import org.jboss.netty.channel.Channel;
import org.jboss.netty.channel.ChannelHandlerContext;
import org.jboss.netty.channel.ChannelLocal;
import org.jboss.netty.handler.ssl.SslHandler;

/**
 * Netty 3: rewrites the header block that a client's codec is about to write.
 *
 * <p>One method of the codec knows the connection and calls another one, which receives the
 * headers. So the hook remembers the connection in between.
 */
@CompiledWith("io.netty:netty:3.8.0.Final")
@Weaves(
    root = "org/jboss/netty",
    classes = "handler/codec/http/HttpMessageEncoder",
    calls = {
      @Call(
          method = "encode",
          descriptor =
              "(Lorg/jboss/netty/channel/ChannelHandlerContext;"
                  + "Lorg/jboss/netty/channel/Channel;Ljava/lang/Object;)Ljava/lang/Object;",
          argument = 3,
          with = 1,
          to = "begin"),
      @Call(
          method = "encodeHeaders",
          descriptor =
              "(Lorg/jboss/netty/buffer/ChannelBuffer;"
                  + "Lorg/jboss/netty/handler/codec/http/HttpMessage;)V",
          argument = 2)
    },
    fits = {
      "org.jboss.netty:netty:3.2.0.Final",
      "org.jboss.netty:netty:3.2.10.Final",
      "io.netty:netty:3.3.0.Final",
      "io.netty:netty:3.4.6.Final"
    })
@Weaves(
    root = "org/jboss/netty",
    classes = "handler/codec/http/HttpMessageEncoder",
    calls = {
      @Call(
          method = "encode",
          descriptor =
              "(Lorg/jboss/netty/channel/ChannelHandlerContext;"
                  + "Lorg/jboss/netty/channel/Channel;Ljava/lang/Object;)Ljava/lang/Object;",
          argument = 3,
          with = 1,
          to = "begin"),
      @Call(
          method = "encodeHeaders",
          descriptor =
              "(Lorg/jboss/netty/buffer/ChannelBuffer;"
                  + "Lorg/jboss/netty/handler/codec/http/HttpMessage;)V",
          argument = 2,
          isStatic = true)
    },
    fits = {"io.netty:netty:3.5.0.Final", "io.netty:netty:3.10.6.Final"})
@SuppressWarnings("deprecation") // versions before 3.8 have only getHeaders and addHeader
public final class AauNetty3Hook {

  private static final String USER_AGENT = "User-Agent";

  /**
   * Whether messages hold the headers themselves. Since 3.8 the headers are a separate object, and
   * 3.10 removed the old methods. The codec's own methods are the same in all versions.
   */
  private static final boolean BEFORE_38 = isBefore38();

  /** The channel of the request whose header block is being written. */
  private static final ThreadLocal<Object[]> BEING_WRITTEN = beingWritten();

  /**
   * Holds the target of a tunnel and the encoder that requested it for as long as the channel
   * exists.
   */
  private static final ChannelLocal<Object[]> TUNNELS = tunnels();

  private AauNetty3Hook() {}

  private static boolean isBefore38() {
    try {
      HttpMessage.class.getMethod("headers");
      return false;
    } catch (NoSuchMethodException before38) {
      return true;
    } catch (Throwable unknown) {
      // A shaded copy may lack a class that the message mentions. An exception here would
      // reach the caller.
      return false;
    }
  }

  private static ThreadLocal<Object[]> beingWritten() {
    try {
      return new ThreadLocal<>();
    } catch (Throwable leaveAllAsItIs) {
      return null;
    }
  }

  private static ChannelLocal<Object[]> tunnels() {
    try {
      return new ChannelLocal<>();
    } catch (Throwable unknown) {
      return null;
    }
  }

  /**
   * Remembers the channel of a request. Ignores bodies and servers' responses, which the codec also
   * writes.
   */
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

  /**
   * Remembers the request's channel, replacing one left by an earlier request that could not be
   * written.
   */
  private static void remember(HttpRequest request, Object encoder, ChannelHandlerContext context) {
    Object[] channel = BEING_WRITTEN.get();
    if (channel != null) {
      channel[0] = null;
    }
    if (request == null) {
      return;
    }
    if ("CONNECT".equalsIgnoreCase(request.getMethod().getName())) {
      rememberTunnel(context.getChannel(), request.getUri(), encoder);
      return;
    }
    if (channel == null) {
      channel = new Object[1];
      BEING_WRITTEN.set(channel);
    }
    channel[0] = context.getChannel();
    Object[] tunnel = TUNNELS == null ? null : TUNNELS.get(context.getChannel());
    if (tunnel != null && tunnel[1] == encoder) {
      TUNNELS.remove(context.getChannel()); // The proxy refused the tunnel.
    }
  }

  /** Returns a copy. The codec uses only its headers. */
  public static HttpMessage rewrite(HttpMessage message, Object encoder) {
    try {
      Object[] channels = BEING_WRITTEN.get();
      Channel channel = channels == null ? null : (Channel) channels[0];
      if (channel == null) {
        return message;
      }
      channels[0] = null;
      HttpRequest request = (HttpRequest) message;
      List<Entry<String, String>> headers =
          BEFORE_38 ? message.getHeaders() : message.headers().entries();
      Entry<String, String> own = own(headers);
      Entry<String, String> host = last(headers, "Host");
      String current = own == null ? null : own.getValue();
      String rewritten =
          userAgent(
              current, request.getUri(), target(channel), host == null ? null : host.getValue());
      return rewritten == current ? message : copy(request, headers, own, rewritten);
    } catch (Throwable leaveAsItIs) {
      return message;
    }
  }

  /**
   * Returns the User-Agent to send. A request to a proxy names its own target (RFC 9112, 3.2.2);
   * for any other request, the connection's target applies.
   */
  private static String userAgent(
      String current, String uri, InetSocketAddress target, String host) {
    int scheme = uri.isEmpty() || uri.charAt(0) == '/' ? -1 : uri.indexOf("://");
    if (scheme > 0) {
      boolean secure = uri.startsWith("https:") || uri.startsWith("wss:");
      return AauBridge.userAgent(current, origin(uri, scheme + 3), secure ? 443 : 80, host);
    }
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

  /** Returns a tunnel's target, or else the TLS peer, or else the socket's remote address. */
  private static InetSocketAddress target(Channel channel) {
    Object[] tunnel = TUNNELS == null ? null : TUNNELS.get(channel);
    if (tunnel != null) {
      return (InetSocketAddress) tunnel[0];
    }
    InetSocketAddress peer = tlsPeer(channel);
    if (peer != null) {
      return peer;
    }
    SocketAddress remote = channel.getRemoteAddress();
    return remote instanceof InetSocketAddress ? (InetSocketAddress) remote : null;
  }

  private static InetSocketAddress tlsPeer(Channel channel) {
    try {
      SslHandler handler = channel.getPipeline().get(SslHandler.class);
      SSLEngine engine = handler == null ? null : handler.getEngine();
      String host = engine == null ? null : engine.getPeerHost();
      return host == null || engine.getPeerPort() < 0
          ? null
          : InetSocketAddress.createUnresolved(host, engine.getPeerPort());
    } catch (Throwable unknown) {
      return null; // A shaded copy may lack Netty's TLS.
    }
  }

  /**
   * Remembers the target of a CONNECT request. Only requests from other encoders go there; the next
   * request from this encoder goes to the proxy itself.
   */
  private static void rememberTunnel(Channel channel, String authority, Object encoder) {
    int colon = authority.lastIndexOf(':');
    if (TUNNELS != null && colon > 0) {
      int port = Integer.parseInt(authority.substring(colon + 1));
      String host = authority.substring(0, colon);
      Object[] tunnel = {InetSocketAddress.createUnresolved(host, port), encoder};
      TUNNELS.set(channel, tunnel);
    }
  }

  /**
   * Returns the User-Agent to rewrite: one that already has tokens, or else the last. A request
   * must not get a second set of tokens.
   */
  private static Entry<String, String> own(List<Entry<String, String>> headers) {
    Entry<String, String> own = null;
    for (Entry<String, String> header : headers) {
      if (USER_AGENT.equalsIgnoreCase(header.getKey())
          && (own == null || !AauBridge.hasTokens(own.getValue()))) {
        own = header;
      }
    }
    return own;
  }

  /** Returns the last header with this name, as it is in the message. */
  private static Entry<String, String> last(List<Entry<String, String>> headers, String name) {
    Entry<String, String> last = null;
    for (Entry<String, String> header : headers) {
      if (name.equalsIgnoreCase(header.getKey())) {
        last = header;
      }
    }
    return last;
  }

  /** Returns a copy with all headers in their original order. */
  private static HttpMessage copy(
      HttpRequest request,
      List<Entry<String, String>> headers,
      Entry<String, String> own,
      String userAgent) {
    HttpMessage copy =
        new DefaultHttpRequest(request.getProtocolVersion(), request.getMethod(), request.getUri());
    for (Entry<String, String> header : headers) {
      if (header != own) {
        add(copy, header.getKey(), header.getValue());
      } else if (userAgent != null) {
        add(copy, header.getKey(), userAgent);
      }
    }
    if (own == null) {
      add(copy, USER_AGENT, userAgent);
    }
    return copy;
  }

  private static void add(HttpMessage message, String name, String value) {
    if (BEFORE_38) {
      message.addHeader(name, value);
    } else {
      message.headers().add(name, value);
    }
  }
}
