package com.anaconda.aau.it.client.netty;

import com.anaconda.aau.it.program.CompiledWith;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.netty.bootstrap.ClientBootstrap;
import org.jboss.netty.channel.Channel;
import org.jboss.netty.channel.Channels;
import org.jboss.netty.channel.socket.nio.NioClientSocketChannelFactory;
import org.jboss.netty.handler.codec.http.DefaultHttpRequest;
import org.jboss.netty.handler.codec.http.HttpClientCodec;
import org.jboss.netty.handler.codec.http.HttpHeaders;
import org.jboss.netty.handler.codec.http.HttpMethod;
import org.jboss.netty.handler.codec.http.HttpRequest;
import org.jboss.netty.handler.codec.http.HttpVersion;

/**
 * Sends a CONNECT and a request for the same host over one Netty 3 connection, ignoring the
 * response to the first. Then, over another connection, sends a CONNECT after a request that could
 * not be written.
 *
 * <p>Arguments: the server's port, and the host.
 */
@CompiledWith("io.netty:netty:3.10.6.Final")
public final class RefusedConnectNetty3Main {

  private RefusedConnectNetty3Main() {}

  public static void main(String[] arguments) throws Exception {
    ExecutorService threads = Executors.newCachedThreadPool();
    ClientBootstrap bootstrap =
        new ClientBootstrap(new NioClientSocketChannelFactory(threads, threads));
    bootstrap.setPipelineFactory(() -> Channels.pipeline(new HttpClientCodec()));
    InetSocketAddress server = new InetSocketAddress("127.0.0.1", Integer.parseInt(arguments[0]));
    String host = arguments[1];

    Channel channel = bootstrap.connect(server).await().getChannel();
    channel.write(request(HttpMethod.CONNECT, host + ":80", host)).await();
    channel.write(request(HttpMethod.GET, "/", host)).await();
    channel.getCloseFuture().await();

    channel = bootstrap.connect(server).await().getChannel();
    HttpRequest withoutVersion =
        new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, "/") {
          @Override
          public HttpVersion getProtocolVersion() {
            throw new IllegalStateException("this request cannot be written");
          }
        };
    if (channel.write(withoutVersion).await().isSuccess()) {
      throw new AssertionError("the request was written");
    }
    channel.write(request(HttpMethod.CONNECT, "127.0.0.1:80", "127.0.0.1")).await();
    channel.getCloseFuture().await();
    System.exit(0);
  }

  private static HttpRequest request(HttpMethod method, String target, String host) {
    HttpRequest request = new DefaultHttpRequest(HttpVersion.HTTP_1_1, method, target);
    HttpHeaders.setHeader(request, "Host", host);
    HttpHeaders.setHeader(request, "User-Agent", "toy/1");
    return request;
  }
}
