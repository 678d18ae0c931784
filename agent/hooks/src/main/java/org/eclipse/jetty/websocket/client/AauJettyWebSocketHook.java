package org.eclipse.jetty.websocket.client;

import com.anaconda.aau.hook.Call;
import com.anaconda.aau.hook.CompiledWith;
import com.anaconda.aau.hook.Weaves;
import java.net.AauBridge;
import java.net.URI;

/**
 * Jetty's WebSocket client before 9.4: rewrites the handshake, which it composes as text. Since
 * 9.4, it uses Jetty's HTTP client, and the class has no such method.
 */
@CompiledWith("org.eclipse.jetty.websocket:websocket-client:9.3.30.v20211001")
@Weaves(
    root = "org/eclipse/jetty",
    classes = "websocket/client/ClientUpgradeRequest",
    calls = @Call(method = "generate", descriptor = "()Ljava/lang/String;", onResult = true),
    using = "generate",
    fits = {
      "org.eclipse.jetty.websocket:websocket-client:9.0.0.v20130308",
      "org.eclipse.jetty.websocket:websocket-client:9.3.30.v20211001"
    })
public final class AauJettyWebSocketHook {

  private AauJettyWebSocketHook() {}

  /** Rewrites a handshake. The client connects to the URI that the request has. */
  public static String rewrite(String handshake, Object request) {
    try {
      URI uri = ((ClientUpgradeRequest) request).getRequestURI();
      int port = uri.getPort();
      int byDefault = "wss".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
      return AauBridge.head(handshake, uri.getHost(), port < 0 ? byDefault : port);
    } catch (Throwable leaveAsItIs) {
      return handshake;
    }
  }
}
