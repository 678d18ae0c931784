package com.anaconda.aau.it.client.netty;

import com.anaconda.aau.it.program.CompiledWith;
import io.netty.bootstrap.Bootstrap;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import java.io.DataOutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/**
 * A gateway that forwards every request unchanged to one server.
 *
 * <p>Arguments: the server's port, and a port to which the gateway reports its own.
 */
@CompiledWith("io.netty:netty-codec-http:4.1.140.Final")
public final class NettyGatewayMain {

  private static final int LARGEST_BODY = 1 << 20;

  private NettyGatewayMain() {}

  public static void main(String[] arguments) throws Exception {
    InetSocketAddress server = onLoopback(Integer.parseInt(arguments[0]));
    EventLoopGroup threads = new NioEventLoopGroup(2);
    Channel gateway =
        new ServerBootstrap()
            .group(threads)
            .channel(NioServerSocketChannel.class)
            .childHandler(
                new ChannelInitializer<Channel>() {
                  @Override
                  protected void initChannel(Channel client) {
                    client
                        .pipeline()
                        .addLast(new HttpServerCodec())
                        .addLast(new HttpObjectAggregator(LARGEST_BODY))
                        .addLast(new FromClient(server));
                  }
                })
            .bind(onLoopback(0))
            .sync()
            .channel();
    try (Socket waiting =
        new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[1]))) {
      new DataOutputStream(waiting.getOutputStream())
          .writeInt(((InetSocketAddress) gateway.localAddress()).getPort());
    }
    gateway.closeFuture().sync();
  }

  private static InetSocketAddress onLoopback(int port) {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
  }

  private static final class FromClient extends SimpleChannelInboundHandler<FullHttpRequest> {

    private final InetSocketAddress server;

    FromClient(InetSocketAddress server) {
      this.server = server;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext client, FullHttpRequest request) {
      request.retain();
      new Bootstrap()
          .group(client.channel().eventLoop())
          .channel(NioSocketChannel.class)
          .handler(
              new ChannelInitializer<Channel>() {
                @Override
                protected void initChannel(Channel connection) {
                  connection
                      .pipeline()
                      .addLast(new HttpClientCodec())
                      .addLast(new HttpObjectAggregator(LARGEST_BODY))
                      .addLast(new FromServer(client));
                }
              })
          .connect(server)
          .addListener(
              (ChannelFutureListener) connected -> connected.channel().writeAndFlush(request));
    }
  }

  private static final class FromServer extends SimpleChannelInboundHandler<FullHttpResponse> {

    private final ChannelHandlerContext client;

    FromServer(ChannelHandlerContext client) {
      this.client = client;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext server, FullHttpResponse response) {
      client.writeAndFlush(response.retain());
      server.close();
    }
  }
}
