package org.eclipse.jetty.http3.client;

import com.anaconda.aau.hook.Call;
import com.anaconda.aau.hook.Weaves;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.net.AauBridge;
import java.net.InetSocketAddress;
import java.util.Map;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.MetaData;
import org.eclipse.jetty.http3.HTTP3Session;
import org.eclipse.jetty.http3.frames.HeadersFrame;
import org.eclipse.jetty.io.ClientConnector;

/**
 * Jetty's low-level HTTP/3 client: replaces the frame with which a program opens a stream.
 *
 * <p>Jetty's high-level client, which has a hook of its own, calls the same method. The session's
 * listener tells who opened the connection.
 */
@Weaves(
    root = "org/eclipse/jetty",
    classes = "http3/client/HTTP3SessionClient",
    calls =
        @Call(
            method = "newRequest",
            descriptor =
                "(Lorg/eclipse/jetty/http3/frames/HeadersFrame;"
                    + "Lorg/eclipse/jetty/http3/api/Stream$Client$Listener;)"
                    + "Ljava/util/concurrent/CompletableFuture;"),
    fits = {
      "org.eclipse.jetty.http3:jetty-http3-client:12.0.0",
      "org.eclipse.jetty.http3:jetty-http3-client:12.0.36"
    })
@Weaves(
    root = "org/eclipse/jetty",
    classes = "http3/client/HTTP3SessionClient",
    calls =
        @Call(
            method = "newRequest",
            descriptor =
                "(Lorg/eclipse/jetty/http3/frames/HeadersFrame;"
                    + "Lorg/eclipse/jetty/http3/api/Stream$Client$Listener;"
                    + "Lorg/eclipse/jetty/util/Promise$Invocable;)V"),
    fits = {
      "org.eclipse.jetty.http3:jetty-http3-client:12.1.5",
      "org.eclipse.jetty.http3:jetty-http3-client:12.1.10"
    })
public final class AauJettyHttp3SessionHook {

  /** The packages of the high-level client. Null on failure. */
  private static final String HIGH_LEVEL;

  /** What Jetty 12.0 knows about a connection; null in 12.1. */
  private static final Method QUIC_SESSION;

  private static final Field CONTEXT;

  static {
    String highLevel = null;
    Method quicSession = null;
    Field context = null;
    try {
      highLevel = HTTP3SessionClient.class.getName().replace("HTTP3SessionClient", "transport.");
      Class<?> session = HTTP3SessionClient.class.getMethod("getProtocolSession").getReturnType();
      quicSession = session.getMethod("getQuicSession");
      context = quicSession.getReturnType().getDeclaredField("context");
      context.setAccessible(true);
    } catch (Throwable notHere) {
      // An exception here would reach the client.
      context = null;
    }
    HIGH_LEVEL = highLevel;
    QUIC_SESSION = quicSession;
    CONTEXT = context;
  }

  private AauJettyHttp3SessionHook() {}

  /** Returns a copy. */
  public static HeadersFrame rewrite(HeadersFrame frame, Object session) {
    try {
      MetaData data = frame.getMetaData();
      if (data.getClass() != MetaData.Request.class) {
        return frame; // Trailers, or a WebSocket's CONNECT.
      }
      MetaData.Request request = (MetaData.Request) data;
      HTTP3Session opened = (HTTP3Session) session;
      if ("CONNECT".equalsIgnoreCase(request.getMethod())
          || opened.getListener().getClass().getName().startsWith(HIGH_LEVEL)) {
        return frame;
      }
      HttpField own = own(request.getHttpFields());
      String current = own == null ? null : own.getValue();
      Object remote = remote(opened);
      String target = null;
      int port = -1;
      if (remote instanceof InetSocketAddress) {
        target = ((InetSocketAddress) remote).getHostString();
        port = ((InetSocketAddress) remote).getPort();
      }
      String host = request.getHttpURI().getAuthority();
      String rewritten = AauBridge.userAgent(current, target, port, host);
      return rewritten == current
          ? frame
          : new HeadersFrame(copy(request, own, rewritten), frame.isLast());
    } catch (Throwable leaveAsItIs) {
      return frame;
    }
  }

  /**
   * Returns the address with the name that the program gave. In 12.0, the session's own address
   * loses its name with the first packet.
   */
  private static Object remote(HTTP3Session session) throws ReflectiveOperationException {
    if (CONTEXT == null) {
      return session.getRemoteSocketAddress();
    }
    Map<?, ?> context = (Map<?, ?>) CONTEXT.get(QUIC_SESSION.invoke(session.getProtocolSession()));
    return context.get(ClientConnector.REMOTE_SOCKET_ADDRESS_CONTEXT_KEY);
  }

  /**
   * Returns the User-Agent to rewrite: one that already has tokens, or else the last. A request
   * must not get a second set of tokens.
   */
  private static HttpField own(HttpFields fields) {
    HttpField own = null;
    for (HttpField field : fields) {
      if (field.is("User-Agent") && (own == null || !AauBridge.hasTokens(own.getValue()))) {
        own = field;
      }
    }
    return own;
  }

  private static MetaData.Request copy(MetaData.Request request, HttpField own, String userAgent) {
    HttpFields.Mutable fields = HttpFields.build();
    for (HttpField field : request.getHttpFields()) {
      if (field != own) {
        fields.add(field);
      } else if (userAgent != null) {
        fields.add(new HttpField(HttpHeader.USER_AGENT, own.getName(), userAgent));
      }
    }
    if (own == null) {
      fields.add(new HttpField(HttpHeader.USER_AGENT, userAgent));
    }
    return new MetaData.Request(
        request.getBeginNanoTime(),
        request.getMethod(),
        request.getHttpURI(),
        request.getHttpVersion(),
        fields,
        request.getContentLength(),
        request.getTrailersSupplier());
  }
}
