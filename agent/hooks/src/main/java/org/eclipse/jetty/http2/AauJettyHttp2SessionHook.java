package org.eclipse.jetty.http2;

import com.anaconda.aau.hook.Call;
import com.anaconda.aau.hook.CompiledWith;
import com.anaconda.aau.hook.Weaves;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.net.AauBridge;
import java.net.InetSocketAddress;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.http.MetaData;
import org.eclipse.jetty.http2.frames.HeadersFrame;
import org.eclipse.jetty.io.EndPoint;

/**
 * Jetty's low-level HTTP/2 client: replaces the frame with which a program opens a stream.
 *
 * <p>Jetty's high-level client, which has a hook of its own, calls another overload of the woven
 * method. Early versions of 9 call the same one. Servers do not open streams: they push in another
 * method.
 */
@CompiledWith("org.eclipse.jetty.http2:http2-client:9.4.58.v20250814")
@Weaves(
    root = "org/eclipse/jetty",
    classes = "http2/HTTP2Session",
    calls =
        @Call(
            method = "newStream",
            descriptor =
                "(Lorg/eclipse/jetty/http2/frames/HeadersFrame;Lorg/eclipse/jetty/util/Promise;"
                    + "Lorg/eclipse/jetty/http2/api/Stream$Listener;)V"),
    fits = {
      "org.eclipse.jetty.http2:http2-common:9.3.0.v20150612",
      "org.eclipse.jetty.http2:http2-common:11.0.26",
      "org.eclipse.jetty.http2:jetty-http2-common:12.0.0",
      "org.eclipse.jetty.http2:jetty-http2-common:12.1.14"
    })
public final class AauJettyHttp2SessionHook {

  private static final String USER_AGENT = "User-Agent";

  /** The method that builds headers in Jetty 10 and later; null in Jetty 9. */
  private static final Method BUILD;

  private static final Method ADD;
  private static final Method URI;
  private static final Method AUTHORITY;
  private static final Method REMOTE;

  /** The session's listener, whose class tells who opened the connection. Null on failure. */
  private static final Field LISTENER;

  private static final String HIGH_LEVEL;

  static {
    Method build = null;
    Method add = null;
    Method uri = null;
    Method authority = null;
    Method remote = null;
    Field listener = null;
    String highLevel = null;
    try {
      build = method(HttpFields.class, "build");
      Class<?> fields = build == null ? HttpFields.class : build.getReturnType();
      add = method(fields, "add", HttpField.class);
      uri = either(MetaData.Request.class, "getHttpURI", "getURI");
      authority = method(HttpURI.class, "getAuthority");
      remote = either(EndPoint.class, "getRemoteSocketAddress", "getRemoteAddress");
      highLevel = HTTP2Session.class.getName().replace("HTTP2Session", "client.http.");
      listener = HTTP2Session.class.getDeclaredField("listener");
      listener.setAccessible(true);
    } catch (Throwable leaveAllAsItIs) {
      // An exception here would reach the client. Without a listener, nothing is rewritten.
      listener = null;
    }
    BUILD = build;
    ADD = add;
    URI = uri;
    AUTHORITY = authority;
    REMOTE = remote;
    LISTENER = listener;
    HIGH_LEVEL = highLevel;
  }

  private AauJettyHttp2SessionHook() {}

  private static Method either(Class<?> type, String name, String before) {
    Method method = method(type, name);
    return method == null ? method(type, before) : method;
  }

  private static Method method(Class<?> type, String name, Class<?>... parameters) {
    try {
      return type.getMethod(name, parameters);
    } catch (Throwable notHere) {
      return null;
    }
  }

  /** Returns a copy. */
  public static HeadersFrame rewrite(HeadersFrame frame, Object session) {
    try {
      MetaData data = frame.getMetaData();
      if (data.getClass() != MetaData.Request.class) {
        return frame; // Trailers, or a WebSocket's CONNECT.
      }
      MetaData.Request request = (MetaData.Request) data;
      if ("CONNECT".equalsIgnoreCase(request.getMethod())
          || LISTENER.get(session).getClass().getName().startsWith(HIGH_LEVEL)) {
        return frame;
      }
      HttpField own = own(request);
      String current = own == null ? null : own.getValue();
      Object uri = URI.invoke(request);
      Object remote = REMOTE.invoke(((HTTP2Session) session).getEndPoint());
      String target = null;
      int port = -1;
      if (remote instanceof InetSocketAddress) {
        target = ((InetSocketAddress) remote).getHostString();
        port = ((InetSocketAddress) remote).getPort();
      }
      String host = (String) AUTHORITY.invoke(uri);
      String rewritten =
          AauBridge.userAgent(current, target, port, host == null ? host(request) : host);
      return rewritten == current ? frame : copy(frame, request, own, rewritten, uri);
    } catch (Throwable leaveAsItIs) {
      return frame;
    }
  }

  /**
   * Returns the User-Agent to rewrite: one that already has tokens, or else the last. A request
   * must not get a second set of tokens.
   */
  private static HttpField own(Iterable<HttpField> fields) {
    HttpField own = null;
    for (HttpField field : fields) {
      if (USER_AGENT.equalsIgnoreCase(field.getName())
          && (own == null || !AauBridge.hasTokens(own.getValue()))) {
        own = field;
      }
    }
    return own;
  }

  private static String host(Iterable<HttpField> fields) {
    for (HttpField field : fields) {
      if ("Host".equalsIgnoreCase(field.getName())) {
        return field.getValue();
      }
    }
    return null;
  }

  private static HeadersFrame copy(
      HeadersFrame frame, MetaData.Request request, HttpField own, String userAgent, Object uri)
      throws ReflectiveOperationException {
    Object fields =
        BUILD == null ? HttpFields.class.getConstructor().newInstance() : BUILD.invoke(null);
    Iterable<HttpField> all = request;
    for (HttpField field : all) {
      if (field != own) {
        ADD.invoke(fields, field);
      } else if (userAgent != null) {
        ADD.invoke(fields, new HttpField(own.getName(), userAgent));
      }
    }
    if (own == null) {
      ADD.invoke(fields, new HttpField(USER_AGENT, userAgent));
    }
    MetaData.Request copy =
        new MetaData.Request(
            request.getMethod(),
            (HttpURI) uri,
            request.getHttpVersion(),
            (HttpFields) fields,
            request.getContentLength());
    return new HeadersFrame(frame.getStreamId(), copy, frame.getPriority(), frame.isEndStream());
  }
}
