package software.amazon.awssdk.crt.http;

import com.anaconda.aau.hook.Call;
import com.anaconda.aau.hook.CompiledWith;
import com.anaconda.aau.hook.Weaves;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.AauBridge;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.crt.s3.S3MetaRequestOptions;

/**
 * AWS Common Runtime: replaces the request that is about to be passed to native code.
 *
 * <p>A connection does not know its target, only its manager does. So the hook itself acts as the
 * future that receives a new connection: it remembers the manager, and passes the connection on to
 * the application's future.
 */
@CompiledWith("software.amazon.awssdk.crt:aws-crt:0.50.0")
@Weaves(
    root = "software/amazon/awssdk",
    classes = "crt/http/HttpClientConnectionManager",
    calls =
        @Call(
            method = "acquireConnection",
            descriptor = "()Ljava/util/concurrent/CompletableFuture;",
            onResult = true,
            to = "acquiring"),
    fits = {
      "software.amazon.awssdk.crt:aws-crt:0.16.9",
      "software.amazon.awssdk.crt:aws-crt:0.50.0"
    })
@Weaves(
    root = "software/amazon/awssdk",
    classes = "crt/http/HttpClientConnection",
    calls = {
      @Call(
          method = "onConnectionAcquired",
          descriptor = "(Ljava/util/concurrent/CompletableFuture;JI)V",
          isStatic = true,
          to = "acquired"),
      @Call(
          method = "makeRequest",
          descriptor =
              "(Lsoftware/amazon/awssdk/crt/http/HttpRequest;"
                  + "Lsoftware/amazon/awssdk/crt/http/HttpStreamResponseHandler;Z)"
                  + "Lsoftware/amazon/awssdk/crt/http/HttpStream;"),
      @Call(
          method = "makeRequest",
          descriptor =
              "(Lsoftware/amazon/awssdk/crt/http/HttpRequestBase;"
                  + "Lsoftware/amazon/awssdk/crt/http/HttpStreamBaseResponseHandler;Z)"
                  + "Lsoftware/amazon/awssdk/crt/http/HttpStreamBase;")
    },
    fits = "software.amazon.awssdk.crt:aws-crt:0.50.0")
@Weaves(
    root = "software/amazon/awssdk",
    classes = "crt/http/HttpClientConnection",
    calls = {
      @Call(
          method = "onConnectionAcquired",
          descriptor = "(Ljava/util/concurrent/CompletableFuture;JI)V",
          isStatic = true,
          to = "acquired"),
      @Call(
          method = "makeRequest",
          descriptor =
              "(Lsoftware/amazon/awssdk/crt/http/HttpRequest;"
                  + "Lsoftware/amazon/awssdk/crt/http/HttpStreamResponseHandler;)"
                  + "Lsoftware/amazon/awssdk/crt/http/HttpStream;"),
      @Call(
          method = "makeRequest",
          descriptor =
              "(Lsoftware/amazon/awssdk/crt/http/HttpRequestBase;"
                  + "Lsoftware/amazon/awssdk/crt/http/HttpStreamBaseResponseHandler;)"
                  + "Lsoftware/amazon/awssdk/crt/http/HttpStreamBase;")
    },
    fits = {
      "software.amazon.awssdk.crt:aws-crt:0.16.9",
      "software.amazon.awssdk.crt:aws-crt:0.38.13"
    })
@Weaves(
    root = "software/amazon/awssdk",
    classes = "crt/http/Http2ClientConnection",
    calls =
        @Call(
            method = "makeRequest",
            descriptor =
                "(Lsoftware/amazon/awssdk/crt/http/HttpRequestBase;"
                    + "Lsoftware/amazon/awssdk/crt/http/HttpStreamBaseResponseHandler;Z)"
                    + "Lsoftware/amazon/awssdk/crt/http/Http2Stream;"),
    fits = "software.amazon.awssdk.crt:aws-crt:0.50.0")
@Weaves(
    root = "software/amazon/awssdk",
    classes = "crt/http/Http2ClientConnection",
    calls =
        @Call(
            method = "makeRequest",
            descriptor =
                "(Lsoftware/amazon/awssdk/crt/http/HttpRequestBase;"
                    + "Lsoftware/amazon/awssdk/crt/http/HttpStreamBaseResponseHandler;)"
                    + "Lsoftware/amazon/awssdk/crt/http/Http2Stream;"),
    fits = {
      "software.amazon.awssdk.crt:aws-crt:0.16.9",
      "software.amazon.awssdk.crt:aws-crt:0.38.13"
    })
@Weaves(
    root = "software/amazon/awssdk",
    classes = "crt/http/Http2StreamManager",
    calls =
        @Call(
            method = "acquireStream",
            descriptor =
                "(Lsoftware/amazon/awssdk/crt/http/HttpRequestBase;"
                    + "Lsoftware/amazon/awssdk/crt/http/HttpStreamBaseResponseHandler;Z)"
                    + "Ljava/util/concurrent/CompletableFuture;"),
    fits = "software.amazon.awssdk.crt:aws-crt:0.50.0")
@Weaves(
    root = "software/amazon/awssdk",
    classes = "crt/http/Http2StreamManager",
    calls =
        @Call(
            method = "acquireStream",
            descriptor =
                "(Lsoftware/amazon/awssdk/crt/http/HttpRequestBase;"
                    + "Lsoftware/amazon/awssdk/crt/http/HttpStreamBaseResponseHandler;)"
                    + "Ljava/util/concurrent/CompletableFuture;"),
    fits = {
      "software.amazon.awssdk.crt:aws-crt:0.21.17",
      "software.amazon.awssdk.crt:aws-crt:0.38.13"
    })
@Weaves(
    root = "software/amazon/awssdk",
    classes = "crt/s3/S3Client",
    calls =
        @Call(
            method = "makeMetaRequest",
            descriptor =
                "(Lsoftware/amazon/awssdk/crt/s3/S3MetaRequestOptions;)"
                    + "Lsoftware/amazon/awssdk/crt/s3/S3MetaRequest;",
            to = "rewriteS3"),
    fits = {
      "software.amazon.awssdk.crt:aws-crt:0.16.9",
      "software.amazon.awssdk.crt:aws-crt:0.50.0"
    })
public final class AauAwsCrtHook extends CompletableFuture<HttpClientConnection> {

  private static final String USER_AGENT = "User-Agent";

  /** The manager of each connection and of each future connection, in an array. */
  private static final Map<Object, Object[]> MANAGERS = managers();

  private final CompletableFuture<HttpClientConnection> original;

  private AauAwsCrtHook(CompletableFuture<HttpClientConnection> original) {
    this.original = original;
  }

  /** Returns null on failure: an exception in a class initializer would reach the client. */
  private static Map<Object, Object[]> managers() {
    try {
      return Collections.synchronizedMap(new WeakHashMap<>());
    } catch (Throwable leaveAllAsItIs) {
      return null;
    }
  }

  /**
   * Remembers who acquires a connection. The future may already be complete, but the application
   * does not have it yet.
   */
  public static CompletableFuture<HttpClientConnection> acquiring(
      CompletableFuture<HttpClientConnection> future, Object manager) {
    try {
      managerOf(future)[0] = manager;
    } catch (Throwable leaveAsItIs) {
      // Requests on this connection go out unchanged.
    }
    return future;
  }

  /** Replaces the future that receives a new connection. */
  public static CompletableFuture<HttpClientConnection> acquired(
      CompletableFuture<HttpClientConnection> future, Object none) {
    try {
      return new AauAwsCrtHook(future);
    } catch (Throwable leaveAsItIs) {
      return future;
    }
  }

  private static Object[] managerOf(Object future) {
    synchronized (MANAGERS) {
      Object[] manager = MANAGERS.get(future);
      if (manager == null) {
        manager = new Object[1];
        MANAGERS.put(future, manager);
      }
      return manager;
    }
  }

  @Override
  public boolean complete(HttpClientConnection connection) {
    try {
      MANAGERS.put(connection, managerOf(original));
    } catch (Throwable leaveAsItIs) {
      // Requests on this connection go out unchanged.
    }
    return original.complete(connection);
  }

  @Override
  public boolean completeExceptionally(Throwable failure) {
    return original.completeExceptionally(failure);
  }

  /** Rewrites a request that a connection is about to send. */
  public static HttpRequest rewrite(HttpRequest request, Object connection) {
    try {
      return (HttpRequest) rewrite((HttpRequestBase) request, connection);
    } catch (Throwable leaveAsItIs) {
      return request;
    }
  }

  /** Rewrites a request that a connection or a stream manager is about to send. */
  public static HttpRequestBase rewrite(HttpRequestBase request, Object sender) {
    try {
      Object[] of = MANAGERS.get(sender);
      Object manager = of == null ? sender : of[0];
      if (manager == null || manager instanceof HttpClientConnection) {
        return rewritten(request, null, -1);
      }
      // Only the fields have the port with which the options can override the URI's.
      URI uri = (URI) field(manager, "uri");
      return rewritten(request, uri.getHost(), (Integer) field(manager, "port"));
    } catch (Throwable leaveAsItIs) {
      return request;
    }
  }

  private static Object field(Object manager, String name) throws ReflectiveOperationException {
    Field field = manager.getClass().getDeclaredField(name);
    field.setAccessible(true);
    return field.get(manager);
  }

  /**
   * Rewrites a request that the S3 client is about to send. Without an endpoint, it connects to the
   * host in the request's Host header.
   */
  public static S3MetaRequestOptions rewriteS3(S3MetaRequestOptions options, Object client) {
    try {
      HttpRequest request = options.getHttpRequest();
      URI endpoint = options.getEndpoint();
      String target = endpoint == null ? header(request, "Host") : endpoint.getHost();
      int defaultPort = endpoint != null && "http".equals(endpoint.getScheme()) ? 80 : 443;
      int port = endpoint == null || endpoint.getPort() < 0 ? defaultPort : endpoint.getPort();
      HttpRequestBase rewritten = rewritten(request, target, port);
      return rewritten == request || options.getClass() != S3MetaRequestOptions.class
          ? options
          : copy(options).withHttpRequest((HttpRequest) rewritten);
    } catch (Throwable leaveAsItIs) {
      return options;
    }
  }

  /** Returns a copy with all fields, which differ between versions. */
  private static S3MetaRequestOptions copy(S3MetaRequestOptions options)
      throws ReflectiveOperationException {
    S3MetaRequestOptions copy = new S3MetaRequestOptions();
    for (Field field : S3MetaRequestOptions.class.getDeclaredFields()) {
      if (!Modifier.isStatic(field.getModifiers())) {
        field.setAccessible(true);
        field.set(copy, field.get(options));
      }
    }
    return copy;
  }

  /** Returns the request or a copy of one of the two known kinds. */
  private static HttpRequestBase rewritten(HttpRequestBase request, String target, int port) {
    boolean isHttp1 = request.getClass() == HttpRequest.class;
    if (!isHttp1 && request.getClass() != Http2Request.class
        || "CONNECT"
            .equals(isHttp1 ? ((HttpRequest) request).getMethod() : header(request, ":method"))) {
      return request;
    }
    List<HttpHeader> headers = new ArrayList<>(request.getHeaders());
    int own = -1;
    for (int i = 0; i < headers.size(); i++) {
      if (USER_AGENT.equalsIgnoreCase(headers.get(i).getName())
          && (own < 0 || !AauBridge.hasTokens(headers.get(own).getValue()))) {
        own = i;
      }
    }
    String current = own < 0 ? null : headers.get(own).getValue();
    String host = header(request, isHttp1 ? "Host" : ":authority");
    // The AWS SDK omits the port from the header, so a missing port is not a different one.
    String other = host != null && host.equalsIgnoreCase(target) ? null : host;
    String rewritten = AauBridge.userAgent(current, target, port, other);
    if (rewritten == current) {
      return request;
    }
    String name = own >= 0 ? headers.remove(own).getName() : isHttp1 ? USER_AGENT : "user-agent";
    if (rewritten != null) {
      headers.add(own < 0 ? headers.size() : own, new HttpHeader(name, rewritten));
    }
    return copy(request, headers.toArray(new HttpHeader[0]));
  }

  private static HttpRequestBase copy(HttpRequestBase request, HttpHeader[] headers) {
    HttpRequestBodyStream body = request.getBodyStream();
    HttpRequestBase copy;
    if (request instanceof HttpRequest) {
      HttpRequest from = (HttpRequest) request;
      copy = new HttpRequest(from.getMethod(), from.getEncodedPath(), headers, body);
    } else {
      copy = new Http2Request(headers, body);
    }
    copy.version = request.version;
    return copy;
  }

  private static String header(HttpRequestBase request, String name) {
    for (HttpHeader header : request.getHeaders()) {
      if (name.equalsIgnoreCase(header.getName())) {
        return header.getValue();
      }
    }
    return null;
  }
}
