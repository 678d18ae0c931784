package com.anaconda.aau.it.client.jetty;

import com.anaconda.aau.it.program.CompiledWith;
import com.anaconda.aau.it.program.HttpCall;
import com.anaconda.aau.it.program.HttpCaller;
import com.anaconda.aau.it.program.RequestSpec;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.MetaData;
import org.eclipse.jetty.http2.api.Session;
import org.eclipse.jetty.http2.api.Stream;
import org.eclipse.jetty.http2.frames.DataFrame;
import org.eclipse.jetty.http2.frames.HeadersFrame;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Promise;

/** Calls Jetty's low-level HTTP/2 client, which has no default User-Agent. */
@CompiledWith("org.eclipse.jetty.http2:http2-client:9.4.58.v20250814")
abstract class AnyJettySessionCaller implements HttpCaller {

  private final Map<String, Session> sessions = new ConcurrentHashMap<>();

  abstract void connect(
      boolean secure, InetSocketAddress address, Session.Listener none, Promise<Session> session)
      throws Exception;

  abstract MetaData.Request request(String url, RequestSpec spec) throws Exception;

  @Override
  public final HttpCall prepare(RequestSpec spec) throws Exception {
    URI uri = URI.create(spec.url);
    String authority = spec.host() == null ? uri.getAuthority() : spec.host();
    MetaData.Request request = request(uri.getScheme() + "://" + authority + uri.getPath(), spec);
    HeadersFrame frame = new HeadersFrame(request, null, !spec.hasBody());
    return HttpCall.of(() -> send(uri, frame), () -> seen(request));
  }

  private static String seen(MetaData.Request request) {
    StringBuilder seen = new StringBuilder(request.getMethod());
    for (HttpField field : request) {
      seen.append(' ').append(field);
    }
    return seen.toString();
  }

  private int send(URI uri, HeadersFrame frame) throws Exception {
    CompletableFuture<Integer> status = new CompletableFuture<>();
    Awaited<Stream> opened = new Awaited<>();
    session(uri).newStream(frame, opened, listener(Stream.Listener.class, status));
    Stream stream = opened.get();
    if (!frame.isEndStream()) {
      ByteBuffer body = ByteBuffer.wrap(RequestSpec.body());
      stream.data(new DataFrame(stream.getId(), body, true), Callback.NOOP);
    }
    return status.get();
  }

  private synchronized Session session(URI uri) throws Exception {
    Session session = sessions.get(uri.getAuthority());
    if (session == null) {
      Awaited<Session> connected = new Awaited<>();
      connect(
          uri.getScheme().equals("https"),
          new InetSocketAddress(uri.getHost(), uri.getPort()),
          listener(Session.Listener.class, new CompletableFuture<>()),
          connected);
      session = connected.get();
      sessions.put(uri.getAuthority(), session);
    }
    return session;
  }

  /** A listener whose methods differ between versions. It waits for the status. */
  private static <T> T listener(Class<T> type, CompletableFuture<Integer> status) {
    InvocationHandler handler =
        (proxy, method, arguments) -> {
          for (Object argument : arguments) {
            if (method.getName().equals("onHeaders") && argument instanceof HeadersFrame) {
              MetaData response = ((HeadersFrame) argument).getMetaData();
              status.complete(((MetaData.Response) response).getStatus());
            }
            if (argument instanceof Callback) {
              ((Callback) argument).succeeded();
            }
          }
          return nothing(method);
        };
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }

  /** Does what {@code Promise.Completable} does since Jetty 9.4. */
  private static final class Awaited<T> extends CompletableFuture<T> implements Promise<T> {

    @Override
    public void succeeded(T result) {
      complete(result);
    }

    @Override
    public void failed(Throwable failure) {
      completeExceptionally(failure);
    }
  }

  private static Object nothing(Method method) {
    return method.getReturnType() == boolean.class ? Boolean.FALSE : null;
  }
}
