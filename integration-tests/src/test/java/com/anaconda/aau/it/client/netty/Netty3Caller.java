package com.anaconda.aau.it.client.netty;

import com.anaconda.aau.it.program.HttpCall;
import com.anaconda.aau.it.program.HttpCaller;
import com.anaconda.aau.it.program.RequestSpec;
import com.anaconda.aau.it.program.Settings;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import org.jboss.netty.bootstrap.ClientBootstrap;
import org.jboss.netty.buffer.ChannelBuffers;
import org.jboss.netty.channel.Channel;
import org.jboss.netty.channel.ChannelHandlerContext;
import org.jboss.netty.channel.ChannelPipeline;
import org.jboss.netty.channel.Channels;
import org.jboss.netty.channel.ExceptionEvent;
import org.jboss.netty.channel.MessageEvent;
import org.jboss.netty.channel.SimpleChannelUpstreamHandler;
import org.jboss.netty.channel.socket.nio.NioClientSocketChannelFactory;
import org.jboss.netty.handler.codec.http.DefaultHttpChunk;
import org.jboss.netty.handler.codec.http.DefaultHttpRequest;
import org.jboss.netty.handler.codec.http.HttpChunk;
import org.jboss.netty.handler.codec.http.HttpChunkAggregator;
import org.jboss.netty.handler.codec.http.HttpClientCodec;
import org.jboss.netty.handler.codec.http.HttpHeaders;
import org.jboss.netty.handler.codec.http.HttpMethod;
import org.jboss.netty.handler.codec.http.HttpRequest;
import org.jboss.netty.handler.codec.http.HttpResponse;
import org.jboss.netty.handler.codec.http.HttpVersion;
import org.jboss.netty.handler.ssl.SslHandler;

/** Calls Netty 3 without a client on top: no redirects, no proxies, no default User-Agent. */
public final class Netty3Caller implements HttpCaller {

  /**
   * Silenced, because Netty 3 warns about TLS 1.3 messages. Kept reachable, because loggers can be
   * garbage collected.
   */
  private static final Logger LOGGER = Logger.getLogger("org.jboss.netty");

  static {
    LOGGER.setLevel(Level.SEVERE);
  }

  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task);
            thread.setDaemon(true);
            return thread;
          });
  private final NioClientSocketChannelFactory channels =
      new NioClientSocketChannelFactory(threads, threads);

  public Netty3Caller(Settings settings) {}

  @Override
  public HttpCall prepare(RequestSpec spec) {
    URI uri = URI.create(spec.url);
    HttpRequest request =
        new DefaultHttpRequest(
            HttpVersion.HTTP_1_1, HttpMethod.valueOf(spec.method), uri.getPath());
    if (spec.host() == null) {
      HttpHeaders.setHeader(request, "Host", uri.getAuthority());
    }
    if (spec.userAgent != null) {
      HttpHeaders.setHeader(request, "User-Agent", spec.userAgent);
    }
    spec.addHeaders((name, value) -> HttpHeaders.addHeader(request, name, value));
    if (spec.hasBody()) {
      HttpHeaders.setHeader(request, "Transfer-Encoding", "chunked");
      request.setChunked(true);
    }
    return HttpCall.of(() -> send(uri, request), request::toString);
  }

  private int send(URI uri, HttpRequest request) throws Exception {
    CompletableFuture<Integer> status = new CompletableFuture<>();
    ChannelPipeline pipeline = Channels.pipeline();
    SslHandler tls = null;
    if (uri.getScheme().equals("https")) {
      SSLEngine engine = SSLContext.getDefault().createSSLEngine();
      engine.setUseClientMode(true);
      tls = new SslHandler(engine);
      pipeline.addLast("tls", tls);
    }
    pipeline.addLast("codec", new HttpClientCodec());
    pipeline.addLast("whole", new HttpChunkAggregator(1 << 20));
    pipeline.addLast("status", new Status(status));
    ClientBootstrap bootstrap = new ClientBootstrap(channels);
    bootstrap.setPipeline(pipeline);
    InetSocketAddress address = new InetSocketAddress(uri.getHost(), uri.getPort());
    Channel channel = bootstrap.connect(address).awaitUninterruptibly().getChannel();
    if (tls != null) {
      tls.handshake().awaitUninterruptibly();
    }
    channel.write(request);
    if (request.isChunked()) {
      channel.write(new DefaultHttpChunk(ChannelBuffers.wrappedBuffer(RequestSpec.body())));
      channel.write(HttpChunk.LAST_CHUNK);
    }
    int answered = status.get();
    channel.close();
    return answered;
  }

  private static final class Status extends SimpleChannelUpstreamHandler {

    private final CompletableFuture<Integer> status;

    Status(CompletableFuture<Integer> status) {
      this.status = status;
    }

    @Override
    public void messageReceived(ChannelHandlerContext context, MessageEvent event) {
      status.complete(((HttpResponse) event.getMessage()).getStatus().getCode());
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, ExceptionEvent event) {
      status.completeExceptionally(event.getCause());
    }
  }
}
