package com.anaconda.aau.it.client.awscrt;

import com.anaconda.aau.it.program.CompiledWith;
import com.anaconda.aau.it.program.HttpCall;
import com.anaconda.aau.it.program.HttpCaller;
import com.anaconda.aau.it.program.RequestSpec;
import com.anaconda.aau.it.program.Settings;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.crt.http.HttpClientConnection;
import software.amazon.awssdk.crt.http.HttpClientConnectionManager;
import software.amazon.awssdk.crt.http.HttpClientConnectionManagerOptions;
import software.amazon.awssdk.crt.http.HttpHeader;
import software.amazon.awssdk.crt.http.HttpProxyOptions;
import software.amazon.awssdk.crt.http.HttpRequest;
import software.amazon.awssdk.crt.http.HttpRequestBodyStream;
import software.amazon.awssdk.crt.http.HttpStreamBase;
import software.amazon.awssdk.crt.http.HttpStreamBaseResponseHandler;
import software.amazon.awssdk.crt.io.ClientBootstrap;
import software.amazon.awssdk.crt.io.SocketOptions;
import software.amazon.awssdk.crt.io.TlsContext;
import software.amazon.awssdk.crt.io.TlsContextOptions;

/** Calls the AWS Common Runtime's own client, which has no default User-Agent. */
@CompiledWith("software.amazon.awssdk.crt:aws-crt:0.50.0")
public class AwsCrtCaller implements HttpCaller {

  private final Map<URI, HttpClientConnectionManager> managers = new ConcurrentHashMap<>();
  private final HttpProxyOptions proxy;
  private final TlsContext tls;

  public AwsCrtCaller(Settings settings) {
    this(settings, "http/1.1");
  }

  AwsCrtCaller(Settings settings, String protocol) {
    proxy = settings.proxy == null ? null : new HttpProxyOptions();
    if (proxy != null) {
      proxy.setHost(settings.proxy.getHostString());
      proxy.setPort(settings.proxy.getPort());
    }
    // Native code does not read the JVM's trust store.
    tls =
        new TlsContext(
            TlsContextOptions.createDefaultClient().withVerifyPeer(false).withAlpnList(protocol));
  }

  @Override
  public final HttpCall prepare(RequestSpec spec) {
    URI uri = URI.create(spec.url);
    List<HttpHeader> headers = new ArrayList<>();
    headers.add(new HttpHeader("Host", spec.host() == null ? uri.getAuthority() : spec.host()));
    if (spec.userAgent != null) {
      headers.add(new HttpHeader("User-Agent", spec.userAgent));
    }
    spec.addHeaders(
        (name, value) -> {
          if (!name.equals("Host")) {
            headers.add(new HttpHeader(name, value));
          }
        });
    if (spec.hasBody()) {
      headers.add(new HttpHeader("Content-Length", String.valueOf(RequestSpec.body().length)));
    }
    HttpRequest request =
        new HttpRequest(
            spec.method,
            uri.getPath(),
            headers.toArray(new HttpHeader[0]),
            spec.hasBody() ? new Body() : null);
    return HttpCall.of(
        () -> send(uri.resolve("/"), request),
        () -> request.getEncodedPath() + request.getHeaders());
  }

  /** Returns the options for connections to a server. */
  final HttpClientConnectionManagerOptions options(URI server) {
    HttpClientConnectionManagerOptions options =
        new HttpClientConnectionManagerOptions()
            .withClientBootstrap(ClientBootstrap.getOrCreateStaticDefault())
            .withSocketOptions(new SocketOptions())
            .withMaxConnections(64)
            .withUri(server);
    if (proxy != null) {
      options.withProxyOptions(proxy);
    }
    return server.getScheme().equals("https") ? options.withTlsContext(tls) : options;
  }

  int send(URI server, HttpRequest request) throws Exception {
    HttpClientConnectionManager manager =
        managers.computeIfAbsent(
            server, any -> HttpClientConnectionManager.create(options(server)));
    HttpClientConnection connection = manager.acquireConnection().get();
    try {
      Response response = new Response();
      connection.makeRequest(request, response).activate();
      return response.status.get();
    } finally {
      manager.releaseConnection(connection);
    }
  }

  static final class Response implements HttpStreamBaseResponseHandler {

    final CompletableFuture<Integer> status = new CompletableFuture<>();
    private volatile int code;

    @Override
    public void onResponseHeaders(
        HttpStreamBase stream, int responseCode, int type, HttpHeader[] headers) {
      code = responseCode;
    }

    /**
     * Closes the stream here, as the library's own tests do. Version 0.16.16 once crashed in {@code
     * aws_http_stream_release} when another thread closed the stream while this method ran.
     */
    @Override
    public void onResponseComplete(HttpStreamBase stream, int error) {
      stream.close();
      if (error == 0) {
        status.complete(code);
      } else {
        status.completeExceptionally(new IllegalStateException("error " + error));
      }
    }
  }

  /** A body that may be sent several times. */
  private static final class Body implements HttpRequestBodyStream {

    private final ByteBuffer body = ByteBuffer.wrap(RequestSpec.body());

    @Override
    public boolean sendRequestBody(ByteBuffer out) {
      while (out.hasRemaining() && body.hasRemaining()) {
        out.put(body.get());
      }
      return !body.hasRemaining();
    }

    @Override
    public boolean resetPosition() {
      body.position(0);
      return true;
    }

    @Override
    public long getLength() {
      return body.capacity();
    }
  }
}
