package com.anaconda.aau.it.program;

import java.net.URI;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.SSLContext;
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
import org.glassfish.grizzly.nio.transport.TCPNIOTransport;
import org.glassfish.grizzly.nio.transport.TCPNIOTransportBuilder;
import org.glassfish.grizzly.ssl.SSLEngineConfigurator;
import org.glassfish.grizzly.ssl.SSLFilter;

/** Grizzly's codec with nothing above it: no redirects, no proxies, no User-Agent of its own. */
public class GrizzlyCodecCaller implements HttpCaller {

  public GrizzlyCodecCaller(Settings settings) {}

  @Override
  public HttpCall prepare(RequestSpec spec) {
    URI uri = URI.create(spec.url);
    HttpRequestPacket.Builder request =
        HttpRequestPacket.builder()
            .method(spec.method)
            .uri(uri.getPath())
            .protocol("HTTP/1.1")
            .header("Host", uri.getAuthority());
    if (spec.userAgent != null) {
      request.header("User-Agent", spec.userAgent);
    }
    return () -> send(uri, request.build());
  }

  /** The filters between TLS and the requests. */
  void addCodec(FilterChainBuilder filters) {
    filters.add(new HttpClientFilter());
  }

  /** What to write. */
  HttpPacket messageOf(HttpRequestPacket request) {
    return request;
  }

  private int send(URI uri, HttpRequestPacket request) throws Exception {
    CompletableFuture<Integer> status = new CompletableFuture<>();
    FilterChainBuilder filters = FilterChainBuilder.stateless().add(new TransportFilter());
    if (uri.getScheme().equals("https")) {
      SSLEngineConfigurator tls =
          new SSLEngineConfigurator(SSLContext.getDefault(), true, false, false);
      filters.add(new SSLFilter(null, tls));
    }
    addCodec(filters);
    filters.add(new Exchange(messageOf(request), status));
    TCPNIOTransport transport = TCPNIOTransportBuilder.newInstance().build();
    transport.setProcessor(filters.build());
    transport.start();
    try {
      transport.connect(uri.getHost(), uri.getPort());
      return status.get();
    } finally {
      transport.stop();
    }
  }

  /** Sends a request as soon as there is a connection, and waits for the end of the response. */
  private static final class Exchange extends BaseFilter {

    private final HttpPacket request;
    private final CompletableFuture<Integer> status;

    Exchange(HttpPacket request, CompletableFuture<Integer> status) {
      this.request = request;
      this.status = status;
    }

    @Override
    public NextAction handleConnect(FilterChainContext context) {
      context.write(request);
      return context.getStopAction();
    }

    @Override
    public NextAction handleRead(FilterChainContext context) {
      HttpContent content = context.getMessage();
      if (!content.isLast()) {
        return context.getStopAction(content);
      }
      status.complete(((HttpResponsePacket) content.getHttpHeader()).getStatus());
      return context.getStopAction();
    }

    @Override
    public void exceptionOccurred(FilterChainContext context, Throwable failure) {
      status.completeExceptionally(failure);
    }
  }
}
