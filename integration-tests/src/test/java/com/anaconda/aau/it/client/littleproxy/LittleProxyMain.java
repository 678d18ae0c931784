package com.anaconda.aau.it.client.littleproxy;

import com.anaconda.aau.it.program.CompiledWith;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import java.io.DataOutputStream;
import java.net.InetAddress;
import java.net.Socket;
import org.littleshoot.proxy.HttpFilters;
import org.littleshoot.proxy.HttpFiltersAdapter;
import org.littleshoot.proxy.HttpFiltersSourceAdapter;
import org.littleshoot.proxy.HttpProxyServer;
import org.littleshoot.proxy.impl.DefaultHttpProxyServer;

/**
 * LittleProxy, which forwards a request that is not for a proxy to one server.
 *
 * <p>Arguments: the server's port, and a port to which the proxy reports its own.
 */
@CompiledWith(value = "io.github.littleproxy:littleproxy:2.8.0", exhaustive = true)
public final class LittleProxyMain {

  private LittleProxyMain() {}

  public static void main(String[] arguments) throws Exception {
    String server = "http://127.0.0.1:" + arguments[0];
    HttpProxyServer proxy =
        DefaultHttpProxyServer.bootstrap()
            .withPort(0)
            .withAllowRequestToOriginServer(true)
            .withFiltersSource(new ToServer(server))
            .start();
    try (Socket waiting =
        new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[1]))) {
      new DataOutputStream(waiting.getOutputStream()).writeInt(proxy.getListenAddress().getPort());
    }
    Thread.currentThread().join();
  }

  private static final class ToServer extends HttpFiltersSourceAdapter {

    private final String server;

    ToServer(String server) {
      this.server = server;
    }

    @Override
    public HttpFilters filterRequest(HttpRequest original, ChannelHandlerContext context) {
      return new HttpFiltersAdapter(original, context) {
        @Override
        public HttpResponse clientToProxyRequest(HttpObject part) {
          if (part instanceof HttpRequest && ((HttpRequest) part).uri().startsWith("/")) {
            ((HttpRequest) part).setUri(server + ((HttpRequest) part).uri());
          }
          return null;
        }
      };
    }
  }
}
