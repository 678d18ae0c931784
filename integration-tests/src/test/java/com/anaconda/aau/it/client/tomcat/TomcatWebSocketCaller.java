package com.anaconda.aau.it.client.tomcat;

import com.anaconda.aau.it.client.jakarta.JakartaWebSocketCaller;
import com.anaconda.aau.it.program.CompiledWith;
import com.anaconda.aau.it.program.Settings;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import org.apache.tomcat.websocket.WsWebSocketContainer;

/** Calls Tomcat's WebSocket client. */
@CompiledWith("org.apache.tomcat.embed:tomcat-embed-websocket:11.0.27")
public final class TomcatWebSocketCaller extends JakartaWebSocketCaller {

  public TomcatWebSocketCaller(Settings settings) {
    super(new WsWebSocketContainer());
    // There is no other way to set a proxy for this client.
    ProxySelector.setDefault(new OneProxy(settings.proxy));
  }

  private static final class OneProxy extends ProxySelector {

    private final Proxy proxy;

    OneProxy(InetSocketAddress address) {
      proxy = address == null ? Proxy.NO_PROXY : new Proxy(Proxy.Type.HTTP, address);
    }

    @Override
    public List<Proxy> select(URI uri) {
      return Collections.singletonList(proxy);
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {}
  }
}
