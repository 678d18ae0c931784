package com.anaconda.aau.it.client.grizzly;

import com.anaconda.aau.it.program.CompiledWith;
import com.anaconda.aau.it.program.HttpCall;
import com.anaconda.aau.it.program.HttpCaller;
import com.anaconda.aau.it.program.RequestSpec;
import com.anaconda.aau.it.program.Settings;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.SSLContext;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.attributes.AttributeStorage;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainBuilder;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.filterchain.TransportFilter;
import org.glassfish.grizzly.http.HttpClientFilter;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpPacket;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.memory.Buffers;
import org.glassfish.grizzly.memory.MemoryManager;
import org.glassfish.grizzly.nio.transport.TCPNIOTransport;
import org.glassfish.grizzly.nio.transport.TCPNIOTransportBuilder;
import org.glassfish.grizzly.ssl.SSLEngineConfigurator;
import org.glassfish.grizzly.ssl.SSLFilter;

/**
 * Calls Grizzly's codec without a client on top: no redirects, no proxies, no default User-Agent.
 */
@CompiledWith("org.glassfish.grizzly:grizzly-http:2.4.4")
public class GrizzlyCodecCaller implements HttpCaller {

  /** The attribute that holds the future of a request's status. */
  private static final String STATUS = "it.status";

  public GrizzlyCodecCaller(Settings settings) {}

  @Override
  public HttpCall prepare(RequestSpec spec) {
    URI uri = URI.create(spec.url);
    HttpRequestPacket.Builder request =
        HttpRequestPacket.builder()
            .method(spec.method)
            .uri(uri.getPath())
            .protocol("HTTP/1.1")
            .chunked(spec.hasBody())
            .header("Host", spec.host() == null ? uri.getAuthority() : spec.host());
    if (spec.userAgent != null) {
      request.header("User-Agent", spec.userAgent);
    }
    spec.addHeaders(
        (name, value) -> {
          if (!name.equals("Host")) {
            request.header(name, value);
          }
        });
    // A packet can be sent only once.
    HttpRequestPacket[] sent = new HttpRequestPacket[1];
    return HttpCall.of(
        () -> {
          sent[0] = request.build();
          return send(uri, sent[0], spec);
        },
        () -> sent[0] == null ? "" : "" + sent[0].getHeaders());
  }

  /** Adds the filters that encode requests and decode responses. */
  void addCodec(FilterChainBuilder filters) {
    filters.add(new HttpClientFilter());
  }

  /** Returns a connection for one request. */
  Connection<?> connectionTo(URI uri) throws Exception {
    return open(uri);
  }

  /**
   * The object that holds the {@link #STATUS} attribute. The request cannot hold it: before 2.3, a
   * response does not refer to its request.
   */
  AttributeStorage holder(Connection<?> connection, HttpRequestPacket request) {
    return connection;
  }

  /** Called after the response. */
  void release(Connection<?> connection) throws IOException {
    ((TCPNIOTransport) connection.getTransport()).stop();
  }

  /** Returns the packet to write. */
  HttpPacket messageOf(HttpRequestPacket request, RequestSpec spec) {
    return spec.hasBody() ? withBody(request, RequestSpec.body()) : request;
  }

  static HttpPacket withBody(HttpRequestPacket request, byte[] body) {
    return request
        .httpContentBuilder()
        .content(Buffers.wrap(MemoryManager.DEFAULT_MEMORY_MANAGER, body))
        .last(true)
        .build();
  }

  final Connection<?> open(URI uri) throws Exception {
    FilterChainBuilder filters = FilterChainBuilder.stateless().add(new TransportFilter());
    if (uri.getScheme().equals("https")) {
      SSLEngineConfigurator tls =
          new SSLEngineConfigurator(SSLContext.getDefault(), true, false, false);
      filters.add(new SSLFilter(null, tls));
    }
    addCodec(filters);
    CompletableFuture<Connection<?>> opened = new CompletableFuture<>();
    filters.add(new Answers(opened));
    TCPNIOTransport transport = TCPNIOTransportBuilder.newInstance().build();
    transport.setProcessor(filters.build());
    transport.start();
    transport.connect(uri.getHost(), uri.getPort());
    return opened.get();
  }

  int send(URI uri, HttpRequestPacket request, RequestSpec spec) throws Exception {
    CompletableFuture<Integer> status = new CompletableFuture<>();
    Connection<?> connection = connectionTo(uri);
    holder(connection, request).getAttributes().setAttribute(STATUS, status);
    connection.write(messageOf(request, spec));
    try {
      return status.get();
    } finally {
      release(connection);
    }
  }

  /**
   * Waits for the connection, which this filter sees before Grizzly reports it, and for responses.
   */
  private final class Answers extends BaseFilter {

    private final CompletableFuture<Connection<?>> opened;

    Answers(CompletableFuture<Connection<?>> opened) {
      this.opened = opened;
    }

    @Override
    public NextAction handleConnect(FilterChainContext context) {
      opened.complete(context.getConnection());
      return context.getStopAction();
    }

    @Override
    public void exceptionOccurred(FilterChainContext context, Throwable failure) {
      opened.completeExceptionally(failure);
    }

    @Override
    @SuppressWarnings("unchecked")
    public NextAction handleRead(FilterChainContext context) {
      HttpContent content = context.getMessage();
      if (!content.isLast()) {
        return context.getStopAction(content);
      }
      HttpResponsePacket response = (HttpResponsePacket) content.getHttpHeader();
      AttributeStorage holder = holder(context.getConnection(), response.getRequest());
      ((CompletableFuture<Integer>) holder.getAttributes().getAttribute(STATUS))
          .complete(response.getStatus());
      return context.getStopAction();
    }
  }
}
