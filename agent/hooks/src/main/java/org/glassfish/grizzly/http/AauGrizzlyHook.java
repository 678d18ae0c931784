package org.glassfish.grizzly.http;

import com.anaconda.aau.hook.Call;
import com.anaconda.aau.hook.Weaves;
import java.lang.reflect.Method;
import java.net.AauBridge;
import java.net.InetSocketAddress;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.http.util.MimeHeaders;

/**
 * Grizzly's client: rewrites the header block that its codec is about to encode.
 *
 * <p>One method knows the request and calls another one, which receives the headers. So the hook
 * remembers the request in between.
 */
@Weaves(
    root = "org/glassfish/grizzly",
    classes = "http/HttpCodecFilter",
    calls = {
      @Call(
          method = "handleWrite",
          descriptor =
              "(Lorg/glassfish/grizzly/filterchain/FilterChainContext;)"
                  + "Lorg/glassfish/grizzly/filterchain/NextAction;",
          to = "begin"),
      @Call(
          method = "encodeMimeHeaders",
          descriptor =
              "(Lorg/glassfish/grizzly/memory/MemoryManager;Lorg/glassfish/grizzly/Buffer;"
                  + "Lorg/glassfish/grizzly/http/util/MimeHeaders;[B)Lorg/glassfish/grizzly/Buffer;",
          argument = 3,
          isStatic = true)
    },
    fits = {"org.glassfish.grizzly:grizzly-http:2.3", "org.glassfish.grizzly:grizzly-http:5.0.2"})
@Weaves(
    root = "org/glassfish/grizzly",
    classes = "http/HttpCodecFilter",
    calls = {
      @Call(
          method = "handleWrite",
          descriptor =
              "(Lorg/glassfish/grizzly/filterchain/FilterChainContext;)"
                  + "Lorg/glassfish/grizzly/filterchain/NextAction;",
          to = "begin"),
      @Call(
          method = "encodeMimeHeaders",
          descriptor =
              "(Lorg/glassfish/grizzly/memory/MemoryManager;Lorg/glassfish/grizzly/Buffer;"
                  + "Lorg/glassfish/grizzly/http/util/MimeHeaders;)Lorg/glassfish/grizzly/Buffer;",
          argument = 3,
          isStatic = true,
          to = "rewriteBefore23")
    },
    fits = {
      "org.glassfish.grizzly:grizzly-http:2.1.1",
      "org.glassfish.grizzly:grizzly-http:2.2.21"
    })
@Weaves(
    root = "org/glassfish/grizzly",
    classes = "http2/DefaultOutputSink",
    calls =
        @Call(
            method = "writeDownStream",
            descriptor =
                "(Lorg/glassfish/grizzly/http/HttpPacket;"
                    + "Lorg/glassfish/grizzly/filterchain/FilterChainContext;"
                    + "Lorg/glassfish/grizzly/CompletionHandler;"
                    + "Lorg/glassfish/grizzly/asyncqueue/MessageCloner;)V",
            argument = 2,
            with = 1,
            to = "beginHttp2"),
    fits = {
      "org.glassfish.grizzly:grizzly-http2:2.3.22",
      "org.glassfish.grizzly:grizzly-http2:4.0.2"
    })
@Weaves(
    root = "org/glassfish/grizzly",
    classes = "http2/EncoderUtils",
    calls =
        @Call(
            method = "encodeUserHeaders",
            descriptor =
                "(Lorg/glassfish/grizzly/http/util/MimeHeaders;"
                    + "Lorg/glassfish/grizzly/http2/HeadersEncoder;Ljava/util/Map;)V",
            isStatic = true),
    fits = {
      "org.glassfish.grizzly:grizzly-http2:2.4.0",
      "org.glassfish.grizzly:grizzly-http2:4.0.2"
    })
@Weaves(
    root = "org/glassfish/grizzly",
    classes = "http2/EncoderUtils",
    calls =
        @Call(
            method = "encodeUserHeaders",
            descriptor =
                "(Lorg/glassfish/grizzly/http/util/MimeHeaders;"
                    + "Lorg/glassfish/grizzly/http2/HeadersEncoder;)V",
            isStatic = true),
    fits = {
      "org.glassfish.grizzly:grizzly-http2:2.3.27",
      "org.glassfish.grizzly:grizzly-http2:2.3.30"
    })
@Weaves(
    root = "org/glassfish/grizzly",
    classes = "http2/EncoderUtils",
    calls =
        @Call(
            method = "encodeUserHeaders",
            descriptor =
                "(Lorg/glassfish/grizzly/http/util/MimeHeaders;"
                    + "Lorg/glassfish/grizzly/http2/compression/HeadersEncoder;)V",
            isStatic = true),
    fits = {
      "org.glassfish.grizzly:grizzly-http2:2.3.22",
      "org.glassfish.grizzly:grizzly-http2:2.3.26"
    })
public final class AauGrizzlyHook {

  private static final String USER_AGENT = "User-Agent";

  /** The connection attribute for the target of a tunnel. */
  private static final String TARGET = "com.anaconda.aau.target";

  /** The request whose header block is being written, and its connection. */
  private static final ThreadLocal<Object[]> BEING_WRITTEN = beingWritten();

  /** The method that returns whether a header was already written; null since 2.3. */
  private static final Method IS_WRITTEN = isWritten();

  private AauGrizzlyHook() {}

  /** Returns null on failure: an exception in a class initializer would reach the client. */
  private static ThreadLocal<Object[]> beingWritten() {
    try {
      return new ThreadLocal<>();
    } catch (Throwable leaveAllAsItIs) {
      return null;
    }
  }

  private static Method isWritten() {
    try {
      return MimeHeaders.class.getMethod("getAndSetSerialized", int.class, boolean.class);
    } catch (Throwable since23) {
      return null;
    }
  }

  /**
   * Remembers an HTTP/1.1 request. Ignores bodies and servers' responses, which the codec also
   * writes.
   */
  public static FilterChainContext begin(FilterChainContext context, Object codec) {
    try {
      if (codec instanceof HttpClientFilter) {
        handOver(context.getMessage(), context.getConnection());
      }
    } catch (Throwable leaveAsItIs) {
      // The request goes out unchanged.
    }
    return context;
  }

  /** Remembers an HTTP/2 request. */
  public static FilterChainContext beginHttp2(
      FilterChainContext context, Object stream, HttpPacket packet) {
    try {
      handOver(packet, context.getConnection());
    } catch (Throwable leaveAsItIs) {
      // The request goes out unchanged.
    }
    return context;
  }

  private static void handOver(Object packet, Connection<?> connection) {
    Object header = packet instanceof HttpContent ? ((HttpContent) packet).getHttpHeader() : packet;
    if (!(header instanceof HttpRequestPacket) || ((HttpRequestPacket) header).isCommitted()) {
      return;
    }
    HttpRequestPacket request = (HttpRequestPacket) header;
    String method = request.getMethod().getMethodString();
    if ("CONNECT".equalsIgnoreCase(method)) {
      rememberTunnel(connection, request.getRequestURI());
      return;
    }
    // PRI begins the preface of an HTTP/2 connection, whose bytes must not change.
    if (!"PRI".equals(method)) {
      Object[] written = BEING_WRITTEN.get();
      if (written == null) {
        written = new Object[2];
        BEING_WRITTEN.set(written);
      }
      written[0] = request;
      written[1] = connection;
    }
  }

  /** Remembers the target of a CONNECT request as the connection's target. */
  private static void rememberTunnel(Connection<?> connection, String authority) {
    int colon = authority.lastIndexOf(':');
    if (colon > 0) {
      int port = Integer.parseInt(authority.substring(colon + 1));
      String host = authority.substring(0, colon);
      connection
          .getAttributes()
          .setAttribute(TARGET, InetSocketAddress.createUnresolved(host, port));
    }
  }

  /**
   * Returns a copy, because the headers belong to the application. Responses and trailers also
   * reach this method.
   */
  public static MimeHeaders rewrite(MimeHeaders headers, Object none) {
    try {
      Object[] written = written(headers);
      if (written == null) {
        return headers;
      }
      int place = place(headers);
      String current = place < 0 ? null : headers.getValue(place).toString();
      String rewritten = userAgent(current, written);
      return rewritten == current ? headers : copy(headers, place, rewritten);
    } catch (Throwable leaveAsItIs) {
      return headers;
    }
  }

  /** Does the same as {@link #rewrite}, for versions before 2.3. */
  public static MimeHeaders rewriteBefore23(MimeHeaders headers, Object none) {
    try {
      Object[] written = written(headers);
      if (written == null) {
        return headers;
      }
      int place = place(headers);
      String current = place < 0 ? null : headers.getValue(place).toString();
      String rewritten = userAgent(current, written);
      return rewritten == current ? headers : copyBefore23(headers, place, rewritten);
    } catch (Throwable leaveAsItIs) {
      return headers;
    }
  }

  /**
   * Returns the remembered request and its connection if the headers belong to that request,
   * otherwise null.
   */
  private static Object[] written(MimeHeaders headers) {
    Object[] written = BEING_WRITTEN.get();
    if (written == null || written[0] == null) {
      return null;
    }
    return ((HttpRequestPacket) written[0]).getHeaders() == headers ? written : null;
  }

  /**
   * Returns the position of the User-Agent to rewrite: one that already has tokens, or else the
   * last. A request must not get a second set of tokens.
   */
  private static int place(MimeHeaders headers) {
    int place = -1;
    for (int i = headers.indexOf(USER_AGENT, 0); i >= 0; i = headers.indexOf(USER_AGENT, i + 1)) {
      if (place < 0 || !AauBridge.hasTokens(headers.getValue(place).toString())) {
        place = i;
      }
    }
    return place;
  }

  /**
   * Returns the User-Agent to send. A request to a proxy names its own target (RFC 9112, 3.2.2);
   * for any other request, the connection's target applies.
   */
  private static String userAgent(String current, Object[] written) {
    HttpRequestPacket request = (HttpRequestPacket) written[0];
    Connection<?> connection = (Connection<?>) written[1];
    written[0] = null;
    written[1] = null;
    String host = request.getHeader("Host");
    String uri = request.getRequestURI();
    if (uri.indexOf("://") > 0 && uri.charAt(0) != '/') {
      return AauBridge.userAgent(current, uri, uri.startsWith("https:") ? 443 : 80, host);
    }
    Object tunnel = connection.getAttributes().getAttribute(TARGET);
    Object peer = tunnel == null ? connection.getPeerAddress() : tunnel;
    if (!(peer instanceof InetSocketAddress)) {
      return AauBridge.userAgent(current, null, -1, host);
    }
    InetSocketAddress target = (InetSocketAddress) peer;
    return AauBridge.userAgent(current, target.getHostString(), target.getPort(), host);
  }

  /** Returns a copy of the headers that the codec has not written yet, in their original order. */
  private static MimeHeaders copy(MimeHeaders headers, int place, String userAgent) {
    MimeHeaders copy = new MimeHeaders();
    for (int i = 0; i < headers.size(); i++) {
      if (!headers.isSerialized(i)) {
        add(copy, headers, i, i == place, userAgent);
      }
    }
    addIfNew(copy, place, userAgent);
    return copy;
  }

  private static MimeHeaders copyBefore23(MimeHeaders headers, int place, String userAgent)
      throws ReflectiveOperationException {
    MimeHeaders copy = new MimeHeaders();
    for (int i = 0; i < headers.size(); i++) {
      if (!((Boolean) IS_WRITTEN.invoke(headers, i, true))) {
        add(copy, headers, i, i == place, userAgent);
      }
    }
    addIfNew(copy, place, userAgent);
    return copy;
  }

  private static void add(
      MimeHeaders copy, MimeHeaders headers, int i, boolean isOwn, String userAgent) {
    if (!isOwn) {
      copy.addValue(headers.getName(i).toString()).set(headers.getValue(i));
    } else if (userAgent != null) {
      copy.addValue(USER_AGENT).setString(userAgent);
    }
  }

  private static void addIfNew(MimeHeaders copy, int place, String userAgent) {
    if (place < 0) {
      copy.addValue(USER_AGENT).setString(userAgent);
    }
  }
}
