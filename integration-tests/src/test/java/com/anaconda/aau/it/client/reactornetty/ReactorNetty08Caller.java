package com.anaconda.aau.it.client.reactornetty;

import com.anaconda.aau.it.program.CompiledWith;
import com.anaconda.aau.it.program.Settings;
import java.net.InetSocketAddress;
import reactor.netty.http.client.HttpClient;
import reactor.netty.tcp.ProxyProvider;

/** Calls Reactor Netty 0.8 and 0.9. */
@CompiledWith(value = "io.projectreactor.netty:reactor-netty:0.8.23.RELEASE", exhaustive = true)
public final class ReactorNetty08Caller extends ReactorNettyCaller {

  public ReactorNetty08Caller(Settings settings) {
    super(settings);
  }

  @Override
  HttpClient through(InetSocketAddress address, HttpClient client) {
    return client.tcpConfiguration(
        tcp -> tcp.proxy(proxy -> proxy.type(ProxyProvider.Proxy.HTTP).address(address)));
  }

  /** These versions require this call if HTTP/2 is offered. */
  @Override
  HttpClient secure(HttpClient client) {
    return client.secure();
  }
}
