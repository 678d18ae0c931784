package com.anaconda.aau.it.client.netty;

import com.anaconda.aau.it.program.HttpCall;
import com.anaconda.aau.it.program.HttpCaller;
import com.anaconda.aau.it.program.RequestSpec;
import com.anaconda.aau.it.program.Settings;
import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.SSLException;

/** Calls Netty 4 without a client on top: no redirects, no proxies, no default User-Agent. */
public class Netty4Caller implements HttpCaller {

  private final EventLoopGroup threads = new NioEventLoopGroup(1);

  public Netty4Caller(Settings settings) {}

  @Override
  public final HttpCall prepare(RequestSpec spec) {
    URI uri = URI.create(spec.url);
    HttpRequest request =
        new DefaultHttpRequest(
            HttpVersion.HTTP_1_1, HttpMethod.valueOf(spec.method), uri.getPath());
    request.headers().set("Host", uri.getAuthority());
    address(request.headers(), uri);
    if (spec.userAgent != null) {
      request.headers().set("User-Agent", spec.userAgent);
    }
    if (spec.host() != null) {
      request.headers().remove("Host");
    }
    spec.addHeaders(request.headers()::add);
    HttpHeaders before = new DefaultHttpHeaders().add(request.headers());
    return HttpCall.of(
        () -> send(uri, request),
        () -> request + " " + request.headers().entries() + request.headers().equals(before));
  }

  private int send(URI uri, HttpRequest request) throws Exception {
    CompletableFuture<Integer> status = new CompletableFuture<>();
    Bootstrap bootstrap = new Bootstrap().group(threads).channel(NioSocketChannel.class);
    bootstrap.handler(
        new ChannelInitializer<Channel>() {
          @Override
          protected void initChannel(Channel channel) throws SSLException {
            ChannelPipeline pipeline = channel.pipeline();
            if (uri.getScheme().equals("https")) {
              SslContextBuilder tls = SslContextBuilder.forClient().sslProvider(SslProvider.JDK);
              offer(tls);
              pipeline.addLast(
                  tls.build().newHandler(channel.alloc(), uri.getHost(), uri.getPort()));
            }
            addCodec(pipeline);
            pipeline.addLast(new Status(status));
          }
        });
    Channel channel = bootstrap.connect(uri.getHost(), uri.getPort()).sync().channel();
    channel.write(request).addListener(ChannelFutureListener.FIRE_EXCEPTION_ON_FAILURE);
    channel.writeAndFlush(LastHttpContent.EMPTY_LAST_CONTENT);
    int answered = status.get();
    channel.close();
    return answered;
  }

  /** Adds the headers that tell the codec about the URL. */
  void address(HttpHeaders headers, URI uri) {}

  /** Offers protocols besides HTTP/1.1. */
  void offer(SslContextBuilder tls) {}

  /** Adds the handlers that encode requests and assemble responses. */
  void addCodec(ChannelPipeline pipeline) {
    pipeline.addLast(new HttpClientCodec(), new HttpObjectAggregator(1 << 20));
  }

  private static final class Status extends SimpleChannelInboundHandler<FullHttpResponse> {

    private final CompletableFuture<Integer> status;

    Status(CompletableFuture<Integer> status) {
      this.status = status;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, FullHttpResponse response) {
      status.complete(response.getStatus().code());
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable failure) {
      status.completeExceptionally(failure);
    }
  }
}
