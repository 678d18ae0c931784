package io.servicetalk.http.netty;

import com.anaconda.aau.hook.Call;
import com.anaconda.aau.hook.CompiledWith;
import com.anaconda.aau.hook.Weaves;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.ssl.SslHandler;
import io.servicetalk.http.api.DefaultHttpHeadersFactory;
import io.servicetalk.http.api.HttpHeaders;
import io.servicetalk.http.api.HttpRequestMetaData;
import java.net.AauBridge;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.Iterator;
import java.util.Map.Entry;
import javax.net.ssl.SSLEngine;

/**
 * ServiceTalk, HTTP/1.1: rewrites the header block that is about to be written. ServiceTalk has an
 * encoder of its own on Netty; over HTTP/2, it uses Netty's.
 *
 * <p>One method of the encoder knows the connection and calls another one, which receives the
 * headers. So the hook remembers the connection in between.
 */
@CompiledWith({
  "io.servicetalk:servicetalk-http-api:0.42.62",
  "io.netty:netty-handler:4.2.20.Final"
})
@Weaves(
    root = "io/servicetalk",
    classes = "http/netty/HttpObjectEncoder",
    calls = {
      @Call(
          method = "write",
          descriptor =
              "(Lio/netty/channel/ChannelHandlerContext;Ljava/lang/Object;"
                  + "Lio/netty/channel/ChannelPromise;)V",
          argument = 2,
          with = 1,
          to = "begin"),
      @Call(
          method = "encodeHeaders",
          descriptor =
              "(Lio/servicetalk/http/api/HttpHeaders;Lio/netty/buffer/ByteBuf;"
                  + "Lio/servicetalk/buffer/api/Buffer;)V",
          isStatic = true)
    },
    library = "io/netty",
    fits = {
      "io.servicetalk:servicetalk-http-netty:0.40.1",
      "io.servicetalk:servicetalk-http-netty:0.42.62"
    })
public final class AauServiceTalkHook {

  private static final String USER_AGENT = "User-Agent";

  /** The request whose header block is being written, and its channel. */
  private static final ThreadLocal<Object[]> BEING_WRITTEN = beingWritten();

  private AauServiceTalkHook() {}

  /** Returns null on failure: an exception in a class initializer would reach the client. */
  private static ThreadLocal<Object[]> beingWritten() {
    try {
      return new ThreadLocal<>();
    } catch (Throwable leaveAllAsItIs) {
      return null;
    }
  }

  /** Remembers a request, and forgets an earlier one that could not be written. */
  public static Object begin(Object message, Object encoder, ChannelHandlerContext context) {
    try {
      Object[] written = BEING_WRITTEN.get();
      boolean isRequest = message instanceof HttpRequestMetaData;
      if (written == null && isRequest) {
        written = new Object[2];
        BEING_WRITTEN.set(written);
      }
      if (written != null) {
        written[0] = isRequest ? message : null;
        written[1] = isRequest ? context.channel() : null;
      }
    } catch (Throwable leaveAsItIs) {
      // The request goes out unchanged.
    }
    return message;
  }

  /**
   * Returns a copy, because the headers belong to the application. Trailers and servers' responses
   * also reach this method.
   */
  public static HttpHeaders rewrite(HttpHeaders headers, Object none) {
    try {
      Object[] written = BEING_WRITTEN.get();
      if (written == null || written[0] == null) {
        return headers;
      }
      HttpRequestMetaData request = (HttpRequestMetaData) written[0];
      Channel channel = (Channel) written[1];
      written[0] = null;
      written[1] = null;
      if ("CONNECT".equalsIgnoreCase(request.method().name())) {
        return headers;
      }
      int place = -1;
      String current = null;
      int seen = 0;
      for (Iterator<?> all = headers.valuesIterator(USER_AGENT); all.hasNext(); seen++) {
        String next = all.next().toString();
        if (current == null || !AauBridge.hasTokens(current)) {
          place = seen;
          current = next;
        }
      }
      String rewritten = userAgent(current, request, headers, channel);
      return rewritten == current ? headers : copy(headers, place, rewritten);
    } catch (Throwable leaveAsItIs) {
      return headers;
    }
  }

  /**
   * Returns the User-Agent to send. A request to a proxy names its own target (RFC 9112, 3.2.2);
   * for any other request, the connection's target applies.
   */
  private static String userAgent(
      String current, HttpRequestMetaData request, HttpHeaders headers, Channel channel) {
    CharSequence hostHeader = headers.get("Host");
    String host = hostHeader == null ? null : hostHeader.toString();
    String target = request.requestTarget();
    int scheme = target.isEmpty() || target.charAt(0) == '/' ? -1 : target.indexOf("://");
    if (scheme > 0) {
      int port = target.startsWith("https:") ? 443 : 80;
      return AauBridge.userAgent(current, origin(target, scheme + 3), port, host);
    }
    SslHandler tls = channel.pipeline().get(SslHandler.class);
    SSLEngine peer = tls == null ? null : tls.engine();
    if (peer != null && peer.getPeerHost() != null && peer.getPeerPort() >= 0) {
      return AauBridge.userAgent(current, peer.getPeerHost(), peer.getPeerPort(), host);
    }
    SocketAddress remote = channel.remoteAddress();
    if (!(remote instanceof InetSocketAddress)) {
      return AauBridge.userAgent(current, null, -1, host);
    }
    InetSocketAddress address = (InetSocketAddress) remote;
    return AauBridge.userAgent(current, address.getHostString(), address.getPort(), host);
  }

  private static String origin(String target, int start) {
    int end = start;
    while (end < target.length() && "/?#".indexOf(target.charAt(end)) < 0) {
      end++;
    }
    return target.substring(0, end);
  }

  /** Returns a copy with all headers in their original order. */
  private static HttpHeaders copy(HttpHeaders headers, int place, String userAgent) {
    HttpHeaders copy = DefaultHttpHeadersFactory.INSTANCE.newHeaders();
    int seen = 0;
    for (Entry<CharSequence, CharSequence> header : headers) {
      String name = header.getKey().toString();
      if (!USER_AGENT.equalsIgnoreCase(name) || seen++ != place) {
        copy.add(header.getKey(), header.getValue());
      } else if (userAgent != null) {
        copy.add(header.getKey(), userAgent);
      }
    }
    if (place < 0) {
      copy.add(USER_AGENT, userAgent);
    }
    return copy;
  }
}
