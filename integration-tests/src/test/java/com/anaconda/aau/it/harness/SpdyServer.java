package com.anaconda.aau.it.harness;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.spdy.SpdyFrameCodec;
import io.netty.handler.codec.spdy.SpdyHttpDecoder;
import io.netty.handler.codec.spdy.SpdyHttpEncoder;
import io.netty.handler.codec.spdy.SpdyHttpResponseStreamIdHandler;
import io.netty.handler.codec.spdy.SpdySessionHandler;
import io.netty.handler.codec.spdy.SpdyVersion;
import io.netty.handler.ssl.ApplicationProtocolConfig;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.http.HttpField;

/**
 * A server on loopback that records every request and speaks only SPDY/3.1, the predecessor of
 * HTTP/2, over TLS. It answers 200 unless told otherwise.
 */
public final class SpdyServer implements AutoCloseable {

  private static final String PROTOCOL = "spdy/3.1";
  private static final int LARGEST_BODY = 1 << 20;

  private final EventLoopGroup threads = new NioEventLoopGroup(1);
  private final Map<String, String> redirects = new ConcurrentHashMap<>();
  private final List<RecordedRequest> requests = new ArrayList<>();
  private final Channel channel;

  private SpdyServer() {
    SslContext tls = tls();
    ChannelInitializer<Channel> connection =
        new ChannelInitializer<>() {
          @Override
          protected void initChannel(Channel connection) {
            connection
                .pipeline()
                .addLast(
                    tls.newHandler(connection.alloc()),
                    new SpdyFrameCodec(SpdyVersion.SPDY_3_1),
                    new SpdySessionHandler(SpdyVersion.SPDY_3_1, true),
                    new SpdyHttpEncoder(SpdyVersion.SPDY_3_1),
                    new SpdyHttpDecoder(SpdyVersion.SPDY_3_1, LARGEST_BODY),
                    new SpdyHttpResponseStreamIdHandler(),
                    new Answering());
          }
        };
    channel =
        new ServerBootstrap()
            .group(threads)
            .channel(NioServerSocketChannel.class)
            .childHandler(connection)
            .bind("127.0.0.1", 0)
            .syncUninterruptibly()
            .channel();
  }

  private static SslContext tls() {
    try {
      Path pem = TestCertificate.pemWithKey();
      return SslContextBuilder.forServer(pem.toFile(), pem.toFile())
          .applicationProtocolConfig(
              new ApplicationProtocolConfig(
                  ApplicationProtocolConfig.Protocol.ALPN,
                  ApplicationProtocolConfig.SelectorFailureBehavior.NO_ADVERTISE,
                  ApplicationProtocolConfig.SelectedListenerFailureBehavior.ACCEPT,
                  PROTOCOL))
          .build();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  public static SpdyServer start() {
    return new SpdyServer();
  }

  /** Redirects requests for a path. */
  public void redirect(String path, String location) {
    redirects.put(path, location);
  }

  /** The URL of a path, see {@link TestCertificate}. */
  public String https(String path) {
    return "https://127.0.0.1:" + ((InetSocketAddress) channel.localAddress()).getPort() + path;
  }

  /** All requests so far. */
  public List<RecordedRequest> requests() {
    synchronized (requests) {
      return List.copyOf(requests);
    }
  }

  @Override
  public void close() {
    channel.close().syncUninterruptibly();
    threads.shutdownGracefully();
  }

  private final class Answering extends SimpleChannelInboundHandler<FullHttpRequest> {

    @Override
    protected void channelRead0(ChannelHandlerContext context, FullHttpRequest request) {
      synchronized (requests) {
        requests.add(recorded(request));
      }
      String location = redirects.get(request.uri());
      FullHttpResponse response =
          new DefaultFullHttpResponse(
              HttpVersion.HTTP_1_1,
              location == null ? HttpResponseStatus.OK : HttpResponseStatus.FOUND,
              Unpooled.EMPTY_BUFFER);
      if (location != null) {
        response.headers().set(HttpHeaderNames.LOCATION, location);
      }
      context.writeAndFlush(response);
    }

    private RecordedRequest recorded(FullHttpRequest request) {
      return new RecordedRequest(
          request.method().name(),
          request.uri(),
          PROTOCOL.toUpperCase(),
          request.headers().entries().stream()
              .map(header -> new HttpField(header.getKey(), header.getValue()))
              .toList());
    }
  }
}
